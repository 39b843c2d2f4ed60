package dk.voresplan.access;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the permit before each statement of {@link CitizenRows}: does it live, and is it for this?
 */
@Singleton
@InterceptorBean(CitizenRows.class)
final class PermitCheck implements MethodInterceptor<Object, Object> {
  private final ConnectionOperations<Connection> connections;

  PermitCheck(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  /** Comes before the transaction's own interceptor, whose complaint would be another. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
    if (call.isAbstract()) {
      var connection =
          connections.findConnectionStatus().map(ConnectionStatus::getConnection).orElse(null);
      if (call.hasAnnotation(NeedsForEach.class)) {
        checkEach(call, connection);
      } else {
        checkOne(call, connection);
      }
    }
    return call.proceed();
  }

  private static void checkOne(
      MethodInvocationContext<Object, Object> call, @Nullable Connection connection) {
    var permit = only(call, Permit.class);
    var part = call.enumValue(Needs.class, "part", Part.class).orElse(Part.WHOLE);
    permit.check(
        topics(call),
        call.enumValue(Needs.class, "right", Right.class).orElse(Right.SEE),
        part,
        connection);
    if (part == Part.DRAFTS && !isOf(permit.actor(), call.getParameterValueMap())) {
      throw new AccessRefused();
    }
  }

  /** Whether a statement is called for the drafts of this author. */
  private static boolean isOf(Actor author, Map<String, Object> parameters) {
    return author.kind().equals(parameters.get("kind"))
        && author.key().equals(parameters.get("author"));
  }

  private static void checkEach(
      MethodInvocationContext<Object, Object> call, @Nullable Connection connection) {
    var permits = only(call, Permits.class);
    permits.check(
        List.of(call.enumValues(NeedsForEach.class, "topic", Topic.class)),
        call.enumValue(NeedsForEach.class, "part", Part.class).orElse(Part.WHOLE),
        connection);
    if (!permits.citizens().equals(call.getParameterValueMap().get("citizens"))) {
      throw new AccessRefused();
    }
  }

  /** The topics that the statement names, or else those that it is called with. */
  private static List<Topic> topics(MethodInvocationContext<Object, Object> call) {
    var named = call.enumValues(Needs.class, "topic", Topic.class);
    return named.length == 0 && call.getParameterValueMap().get("topics") instanceof List<?> given
        ? given.stream().map(Topic.class::cast).toList()
        : List.of(named);
  }

  private static <T> T only(MethodInvocationContext<Object, Object> call, Class<T> type) {
    return Arrays.stream(call.getParameterValues())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A statement without a permit"));
  }
}
