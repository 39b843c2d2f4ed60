package dk.voresplan.emergency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Which of the things that were opened for safety leaders are told of, and in whose plan. */
@MappedEntity("emergency_access")
record ToldEmergencyRow(@Id UUID id, UUID citizenId) {}
