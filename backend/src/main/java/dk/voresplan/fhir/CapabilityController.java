package dk.voresplan.fhir;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** {@code GET /fhir/metadata}: what this interface can do, and nothing that it cannot. */
@Hidden
@Controller("/fhir/metadata")
@Secured(SecurityRule.IS_ANONYMOUS)
class CapabilityController {
  /** When this version of the interface was settled. */
  private static final String SETTLED = "2026-11-22";

  private final FhirParsing parsing;

  CapabilityController(FhirParsing parsing) {
    this.parsing = parsing;
  }

  @Get
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  String capabilities() {
    var statement = new CapabilityStatement();
    statement
        .setStatus(PublicationStatus.ACTIVE)
        .setDateElement(new DateTimeType(SETTLED))
        .setKind(CapabilityStatementKind.INSTANCE)
        .setFhirVersion(FHIRVersion._4_0_1)
        .addFormat(OperationOutcomes.FHIR_JSON);
    statement.getSoftware().setName("Vores plan");
    statement
        .getImplementation()
        .setDescription(
            "A citizen's one plan: contributions in, and what is understood of them out");
    statement.addRest(rest());
    return parsing.write(statement);
  }

  private static CapabilityStatementRestComponent rest() {
    var rest = new CapabilityStatementRestComponent();
    rest.setMode(RestfulCapabilityMode.SERVER)
        .setDocumentation(
            "A Bundle (transaction, batch, collection, message, document, searchset) posted here is"
                + " a contribution: all of it is taken in, or nothing.");
    rest.getSecurity()
        .setDescription(
            "OAuth 2.0 bearer tokens with SMART scopes: system/Bundle.c to contribute,"
                + " patient/*.rs or system/*.rs (or by type, patient/Goal.rs) to be told.")
        .addService()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
        .setCode("SMART-on-FHIR");
    rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
    rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
    rest.addResource(patient());
    for (var type : ExportedType.values()) {
      if (type != ExportedType.PATIENT) {
        rest.addResource(told(type));
      }
    }
    rest.addResource(auditEvent());
    return rest;
  }

  private static CapabilityStatementRestResourceComponent auditEvent() {
    var event = new CapabilityStatementRestResourceComponent();
    event
        .setType("AuditEvent")
        .setDocumentation(
            "What others did in the citizen's plan, for the citizen's own apps, after IHE's Basic"
                + " Audit Log Patterns (BALP).");
    event.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    event.addSearchParam().setName("patient").setType(SearchParamType.REFERENCE);
    return event;
  }

  private static CapabilityStatementRestResourceComponent patient() {
    var patient = new CapabilityStatementRestResourceComponent();
    patient
        .setType("Patient")
        .setDocumentation(
            "A source system searches with POST Patient/_search and the identifier in the form: in"
                + " an address, a CPR number would be left in the logs on the way. A citizen's own"
                + " app finds its citizen by searching without parameters.");
    patient.addInteraction().setCode(TypeRestfulInteraction.READ);
    patient.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    patient.addSearchParam().setName("identifier").setType(SearchParamType.TOKEN);
    patient
        .addOperation()
        .setName("everything")
        .setDefinition("http://hl7.org/fhir/OperationDefinition/Patient-everything")
        .setDocumentation(
            "By GET, with _lastUpdated, _since, _type and _count. Gives what the scopes cover, each"
                + " followed by its Provenance.");
    return patient;
  }

  private static CapabilityStatementRestResourceComponent told(ExportedType type) {
    var told = new CapabilityStatementRestResourceComponent();
    told.setType(type.fhir());
    if (type != ExportedType.COMMUNICATION) {
      told.addInteraction()
          .setCode(TypeRestfulInteraction.READ)
          .setDocumentation("For the citizen's own apps, as an id does not tell whose it is.");
    }
    if (ExportedType.SEARCHED.contains(type)) {
      told.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
      told.addSearchRevInclude(SearchParameters.PROVENANCE);
      told.addSearchParam().setName("patient").setType(SearchParamType.REFERENCE);
      told.addSearchParam().setName("_id").setType(SearchParamType.TOKEN);
      told.addSearchParam().setName("_lastUpdated").setType(SearchParamType.DATE);
    }
    return told;
  }
}
