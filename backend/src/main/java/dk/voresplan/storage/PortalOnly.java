package dk.voresplan.storage;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what begins by itself when the portal starts, or now and then. A command beside the portal
 * has none of it ({@link CommandContext}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Requires(notEnv = CommandContext.ENVIRONMENT)
public @interface PortalOnly {}
