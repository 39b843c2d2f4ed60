package dk.voresplan.delegation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The one power of attorney that a relative has of a citizen, whether it is open now or not. */
@MappedEntity("delegation")
record PowerRow(@Id UUID id, boolean isRefused, boolean isOpen) {}
