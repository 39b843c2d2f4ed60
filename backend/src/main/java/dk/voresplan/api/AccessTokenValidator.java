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
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells who calls, by their access token: someone with a CPR number, a professional by employer and
 * employee number, or a source system by its client id.
 */
@Singleton
class AccessTokenValidator implements TokenValidator<HttpRequest<?>> {
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
    var name = Optional.ofNullable(claims.getStringClaim(names.name())).filter(it -> !it.isBlank());
    var organisation = claims.getStringClaim(names.organisation());
    var employee = claims.getStringClaim(names.employee());
    if (organisation != null && employee != null) {
      return name.flatMap(it -> identities.professional(organisation, employee, it));
    }
    var cpr = claims.getStringClaim(names.cpr());
    if (cpr != null) {
      return name.map(it -> identities.person(new CprNumber(cpr), it));
    }
    var client = claims.getStringClaim("client_id");
    return Optional.ofNullable(client == null ? claims.getStringClaim("azp") : client)
        .flatMap(identities::sourceSystem);
  }
}
