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
      var connection = connections.findConnectionStatus().map(ConnectionStatus::getConnection);
      permit(call)
          .check(
              List.of(call.enumValues(Needs.class, "topic", Topic.class)),
              call.enumValue(Needs.class, "right", Right.class).orElse(Right.SEE),
              call.enumValue(Needs.class, "part", Part.class).orElse(Part.WHOLE),
              connection.orElse(null));
    }
    return call.proceed();
  }

  private static Permit permit(MethodInvocationContext<Object, Object> call) {
    return Arrays.stream(call.getParameterValues())
        .filter(Permit.class::isInstance)
        .map(Permit.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A statement without a permit"));
  }
}
