package dk.voresplan.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs roots (ES256) with a key that is written as a JWK. The key is held outside the database. So
 * whoever can change the log cannot sign what they made of it. Its {@code nbf} and {@code exp}, if
 * it has them, are when it came into use and went out of it.
 */
final class LogKey {
  private final ECKey key;

  LogKey(ECKey key) {
    this.key = key;
  }

  /**
   * The key that a setting names: a JWK itself, or the path of a file with one.
   *
   * @throws IllegalStateException if there is none such
   */
  static LogKey of(String setting) {
    try {
      var json = setting.strip().startsWith("{") ? setting : Files.readString(Path.of(setting));
      return new LogKey(ECKey.parse(json));
    } catch (IOException | ParseException unreadable) {
      throw new IllegalStateException("The key of the access log cannot be read", unreadable);
    }
  }

  /** A new key. */
  static LogKey make() {
    try {
      return new LogKey(new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The key in this file, made if there is none. */
  static LogKey madeAt(Path file) {
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, make().key.toJSONString());
      }
      return of(file.toString());
    } catch (IOException failed) {
      throw new IllegalStateException("The key of the access log cannot be kept", failed);
    }
  }

  /** The key as a JWK, with its private part if it has one. */
  String json() {
    return key.toJSONString();
  }

  /** The part of it that anyone may have: it tells what was signed, and signs nothing. */
  LogKey open() {
    return new LogKey(key.toPublicJWK());
  }

  /** Whether it signs now, and its public part recognises what it signed. */
  boolean signs() {
    var now = Instant.now();
    var proof = new LogRoot(1, now, LogRoot.NONE_BEFORE, LogRoot.NONE_BEFORE, 0, "");
    return key.isPrivate() && isInUse(now) && read(sign(proof)).isPresent();
  }

  /**
   * The root, signed, in one line that names the key.
   *
   * @throws IllegalStateException if the key is not in use at the time of the root
   */
  String sign(LogRoot root) {
    if (!isInUse(root.at())) {
      throw new IllegalStateException("The key of the access log is not in use now");
    }
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(name()).build();
      var signed = new JWSObject(header, root.payload());
      signed.sign(new ECDSASigner(key));
      return signed.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException("The root cannot be signed", failed);
    }
  }

  /**
   * Returns the root that this key signed while it was in use. It is empty if the key did not sign
   * that line. It is also empty if the root says that it is from another time.
   */
  Optional<LogRoot> read(String line) {
    try {
      var signed = JWSObject.parse(line);
      return signed.verify(new ECDSAVerifier(key.toPublicJWK()))
          ? Optional.of(LogRoot.of(signed.getPayload())).filter(root -> isInUse(root.at()))
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException notSigned) {
      return Optional.empty();
    }
  }

  private boolean isInUse(Instant at) {
    return (key.getNotBeforeTime() == null || !at.isBefore(key.getNotBeforeTime().toInstant()))
        && (key.getExpirationTime() == null || at.isBefore(key.getExpirationTime().toInstant()));
  }

  /** What signatures call the key: its own id, or its thumbprint (RFC 7638). */
  private String name() throws JOSEException {
    return key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID();
  }
}
