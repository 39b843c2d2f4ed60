package dk.voresplan.storage;

import dk.voresplan.configuration.PortalOnly;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.util.Map;

/** Gives a command beside the portal the repositories of a database, and nothing that begins. */
public final class CommandContext implements AutoCloseable {
  private final ApplicationContext context;

  private CommandContext(ApplicationContext context) {
    this.context = context;
  }

  /**
   * The repositories of the database at this address.
   *
   * @throws IllegalStateException if it does not answer
   */
  public static CommandContext at(String url, String user, String password) {
    Map<String, Object> settings =
        Map.of(
            "datasources.default.url", url,
            "datasources.default.username", user,
            "datasources.default.password", password,
            "flyway.enabled", false);
    var context =
        ApplicationContext.builder(settings, PortalOnly.COMMAND)
            .deduceEnvironment(false)
            .banner(false)
            .build();
    try {
      return new CommandContext(context.start());
    } catch (BeanContextException silent) {
      context.close();
      throw new IllegalStateException(
          "The database does not answer. An embedded one is open to one program at a time: stop the"
              + " portal first.",
          silent);
    }
  }

  /** One of the beans that work with the database. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
