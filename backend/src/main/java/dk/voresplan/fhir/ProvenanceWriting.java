package dk.voresplan.fhir;

import dk.voresplan.contribution.SourceContent;
import dk.voresplan.contribution.SourceContent.Said;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;

/**
 * Writes where a resource comes from. It names the organisation whose system contributed it. It
 * says when that system stated it, and when the portal took it in. The source's own id of it stays
 * with the source, as nobody knows what an id may hold.
 */
final class ProvenanceWriting {
  private static final String AGENTS =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private ProvenanceWriting() {}

  /**
   * @param target the resource, {@code Type/id}
   */
  static Provenance write(String target, Said said, SourceContent source, Writing writing) {
    var provenance = new Provenance();
    provenance.setId(id(target));
    provenance.setMeta(writing.meta(said));
    provenance
        .addTarget(new Reference(target))
        .setOccurred(Writing.moment(said.updatedAt()))
        .setRecordedElement(Writing.instant(said.receivedAt()));
    author(provenance, new Reference(writing.organisation()).setDisplay(source.organisationName()));
    return provenance;
  }

  /** Says whose words they are. */
  static void author(Provenance provenance, Reference who) {
    var agent = provenance.addAgent();
    agent.getType().addCoding().setSystem(AGENTS).setCode("author");
    agent.setWho(who);
  }

  /** The id of the Provenance of a resource. */
  static String id(String target) {
    var name = "Provenance of " + target;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
