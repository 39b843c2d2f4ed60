package dk.voresplan.configuration;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what begins by itself when the portal starts, or now and then. A command beside the portal
 * has none of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Requires(notEnv = PortalOnly.COMMAND)
public @interface PortalOnly {
  /** The environment of a command that works with the database and is not the portal. */
  String COMMAND = "command";
}
