package dk.voresplan.portal.signin;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.InvalidCprNumber;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from an ID token who someone is here. It is a professional if the token names an
 * organisation and an employee. Otherwise it is the person with that CPR number.
 */
@Singleton
final class Identification {
  private final OidcSettings settings;
  private final Identities identities;

  Identification(OidcSettings settings, Identities identities) {
    this.settings = settings;
    this.identities = identities;
  }

  Actor actor(IDTokenClaimsSet claims) throws SignInFailed {
    if (!settings.isSureEnough(text(claims, settings.claimAssurance()).orElse(""))) {
      throw new SignInFailed(SignInProblem.TOO_WEAK);
    }
    var organisation = text(claims, settings.claimOrganisation());
    var employee = text(claims, settings.claimEmployee());
    return organisation.isPresent() && employee.isPresent()
        ? professional(organisation.get(), employee.get(), claims)
        : person(claims);
  }

  private Actor professional(String organisation, String employee, IDTokenClaimsSet claims)
      throws SignInFailed {
    return identities
        .professional(organisation, employee, name(claims))
        .orElseThrow(() -> new SignInFailed(SignInProblem.NOT_KNOWN));
  }

  private Actor person(IDTokenClaimsSet claims) throws SignInFailed {
    try {
      return identities.person(new CprNumber(required(claims, settings.claimCpr())), name(claims));
    } catch (InvalidCprNumber impossible) {
      throw new SignInFailed(SignInProblem.NOT_KNOWN, impossible);
    }
  }

  /** Missing for someone with name protection. */
  private @Nullable String name(IDTokenClaimsSet claims) {
    return claims.getStringClaim(settings.claimName());
  }

  private static String required(IDTokenClaimsSet claims, String name) throws SignInFailed {
    return text(claims, name).orElseThrow(() -> new SignInFailed(SignInProblem.NOT_KNOWN));
  }

  private static Optional<String> text(IDTokenClaimsSet claims, String name) {
    return Optional.ofNullable(claims.getStringClaim(name)).filter(value -> !value.isBlank());
  }
}
