package dk.voresplan.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.voresplan.contribution.ResourceKey;

/**
 * One resource of a Bundle.
 *
 * @param path where it is in the Bundle
 * @param withdrawn whether the entry says that the resource is gone
 * @param digest of the resource
 */
record Entry(String path, ResourceKey key, ObjectNode resource, boolean withdrawn, String digest) {
  String type() {
    return key.type();
  }
}
