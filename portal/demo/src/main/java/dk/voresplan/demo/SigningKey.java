package dk.voresplan.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/**
 * The key that the demo's identity provider signs with. It is kept beside the demo's data, so that
 * a token printed before a restart is still good after it.
 */
final class SigningKey {
  private SigningKey() {}

  static RSAKey keptIn(Path folder) {
    var file = folder.resolve("demo-signing-key.json");
    try {
      if (Files.exists(file)) {
        return JWK.parse(Files.readString(file)).toRSAKey();
      }
      var key = new RSAKeyGenerator(2048).generate();
      Files.createDirectories(folder);
      Files.writeString(file, key.toJSONString());
      return key;
    } catch (IOException | ParseException | JOSEException failure) {
      throw new DemoCannotStart("The demo's signing key in " + file + " cannot be used.", failure);
    }
  }
}
