package dk.voresplan.evidence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Where the signed roots of the access log are kept, and what signs them.
 *
 * @param rootsDir the folder; none: this process signs no roots
 * @param signingKey a JWK, or the path of a file with one
 * @param every how long there is between two roots
 */
@ConfigurationProperties("voresplan.log")
record EvidenceSettings(
    @Bindable(defaultValue = "") String rootsDir,
    @Bindable(defaultValue = "") String signingKey,
    @Bindable(defaultValue = "1h") Duration every) {

  boolean areComplete() {
    return !rootsDir.isBlank() && !signingKey.isBlank();
  }
}
