package dk.voresplan.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a caller may take: {@code voresplan.connections}. A byte now and then does not make it
 * longer. docs/decisions/027-nobody-gets-time-without-end.md
 *
 * @param header from the connection to the end of the first request's header
 * @param body from the end of the header to the end of the body
 * @param rest from an answer to the end of the next request's header
 */
@ConfigurationProperties("voresplan.connections")
public record ConnectionConfiguration(
    @Bindable(defaultValue = "10s") Duration header,
    @Bindable(defaultValue = "60s") Duration body,
    @Bindable(defaultValue = "60s") Duration rest) {}
