package dk.voresplan.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** The operators' log as one of its configurations writes it. */
public final class LogLines {
  /** What every line of the log looks like. */
  public static final Pattern LINE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (ERROR|WARN |INFO |DEBUG|TRACE) [\\w.$\\[\\]/-]+ [^\\p{C}\\u2028\\u2029]*");

  private final LoggerContext configured = new LoggerContext();
  private final Encoder<ILoggingEvent> encoder;

  /** The log of the configuration of this name on the class path. */
  public LogLines(String configuration) {
    var configurator = new JoranConfigurator();
    configurator.setContext(configured);
    try {
      configurator.doConfigure(
          Objects.requireNonNull(LogLines.class.getResource("/" + configuration)));
    } catch (JoranException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    var console =
        (ConsoleAppender<ILoggingEvent>)
            configured.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
    encoder = console.getEncoder();
  }

  /** The lines of what is logged while {@code work} is done, as far as the configuration lets. */
  public List<String> of(Runnable work) {
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var events = new ListAppender<ILoggingEvent>();
    events.start();
    root.addAppender(events);
    try {
      work.run();
    } finally {
      root.detachAppender(events);
    }
    return List.copyOf(events.list).stream()
        .filter(event -> configured.getLogger(event.getLoggerName()).isEnabledFor(event.getLevel()))
        .flatMap(event ->
            new String(encoder.encode(event), StandardCharsets.UTF_8)
                .replaceFirst("\\R$", "")
                .lines())
        .toList();
  }
}
