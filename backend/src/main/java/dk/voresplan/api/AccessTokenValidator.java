package dk.voresplan.api;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.InvalidCprNumber;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Identifies the caller by their access token. The token identifies a person by CPR number, or a
 * professional by employer and employee number. It identifies a source system by its client id.
 * docs/provider.md
 *
 * <p>A token that says anything of a person is never a source system's. Otherwise, whoever signs in
 * through the client of a source system could contribute to any plan.
 */
@Singleton
class AccessTokenValidator implements TokenValidator<HttpRequest<?>> {
  /** What a token has only after someone has signed in (OpenID Connect Core 1.0 and sessions). */
  private static final Set<String> OF_A_SIGN_IN =
      Set.of("sid", "auth_time", "amr", "given_name", "family_name");

  private final AccessTokens tokens;
  private final Identities identities;
  private final TokenConfiguration.Claims names;
  private final ExecutorService blocking;

  AccessTokenValidator(
      AccessTokens tokens,
      Identities identities,
      TokenConfiguration configuration,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.tokens = tokens;
    this.identities = identities;
    this.names = configuration.claims();
    this.blocking = blocking;
  }

  @Override
  public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
    return Mono.fromCallable(() -> tokens.claims(token).flatMap(this::caller))
        .subscribeOn(Schedulers.fromExecutorService(blocking))
        .flatMap(caller -> Mono.justOrEmpty(caller.map(Caller::authentication)));
  }

  private Optional<Caller> caller(JWTClaimsSet claims) {
    try {
      var scopes = new Scopes(claims.getStringClaim("scope"));
      return actor(claims).map(actor -> new Caller(actor, scopes));
    } catch (ParseException | InvalidCprNumber notAsAgreed) {
      return Optional.empty();
    }
  }

  private Optional<? extends Actor> actor(JWTClaimsSet claims) throws ParseException {
    var name = claims.getStringClaim(names.name());
    var organisation = claims.getStringClaim(names.organisation());
    var employee = claims.getStringClaim(names.employee());
    if (organisation != null && employee != null) {
      return identities.professional(organisation, employee, name);
    }
    var cpr = claims.getStringClaim(names.cpr());
    if (cpr != null) {
      // A protected name is an empty claim. One that is missing would hide who asks from the log.
      return claims.getClaims().containsKey(names.name())
          ? Optional.of(identities.person(new CprNumber(cpr), name))
          : Optional.empty();
    }
    return saysAnythingOfAPerson(claims)
        ? Optional.empty()
        : Optional.ofNullable(claims.getStringClaim("client_id")).flatMap(identities::sourceSystem);
  }

  private boolean saysAnythingOfAPerson(JWTClaimsSet claims) {
    var said = claims.getClaims().keySet();
    return names.ofAPerson().anyMatch(said::contains)
        || OF_A_SIGN_IN.stream().anyMatch(said::contains);
  }
}
