package dk.voresplan.idempotency;

import dk.voresplan.storage.Digest;

/**
 * What was asked for with a key.
 *
 * @param digest of the whole request, as the same key with another request is a mistake
 */
public record Asked(IdempotencyKey key, String digest) {
  /** The request with this key, in words that are the same whenever the request is. */
  public static Asked of(IdempotencyKey key, String request) {
    return new Asked(key, Digest.of(request));
  }
}
