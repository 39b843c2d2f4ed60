package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import dk.voresplan.contribution.ResourceKey;
import dk.voresplan.contribution.SourceContent;
import dk.voresplan.contribution.SourceContent.Said;
import dk.voresplan.person.CitizenId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;

/**
 * Writes what the portal gives out of one source: what is in the plan now, and those whom that
 * names. What has ended, was called back or was never agreed is left out. The portal no longer
 * knows it well enough to say in FHIR how it ended.
 */
final class SourceWriting {
  private final SourceContent source;
  private final Map<String, Said> told = new LinkedHashMap<>();
  private final Map<String, ExportedSteps.Step> steps;
  private final Map<String, String> ours = new LinkedHashMap<>();
  private final Writing writing;

  private SourceWriting(SourceContent source, CitizenId citizen, String base) {
    this.source = source;
    this.steps = ExportedSteps.of(source);
    this.writing = new Writing(source, citizen, base, ours);
    find();
    told.keySet().forEach(key -> ours.put(key, address(key, ResourceKey.of(key).type())));
    steps.keySet().forEach(key -> ours.put(key, address(key, "Task")));
    for (var said : source.about()) {
      if (said.content() instanceof Contributed.Patient) {
        ours.put(said.reference(), "Patient/" + citizen);
      }
    }
  }

  /** Every resource of the source, and its organisation. */
  static Stream<WrittenResource> of(SourceContent source, CitizenId citizen, String base) {
    var writing = new SourceWriting(source, citizen, base);
    return Stream.of(
            Stream.of(writing.organisation()),
            writing.told.values().stream().map(writing::resource),
            writing.steps.entrySet().stream()
                .map(step -> writing.task(step.getKey(), step.getValue())))
        .flatMap(resources -> resources);
  }

  private String address(String key, String type) {
    return type + "/" + source.id(key);
  }

  /** What is about the citizen, and then those whom it names, and whom they name. */
  private void find() {
    var named = new ArrayDeque<String>();
    for (var said : source.about()) {
      if (isAboutTheCitizen(said.content())) {
        told.put(said.reference(), said);
        SourceContent.named(said.content()).forEach(named::add);
      }
    }
    steps.values().stream()
        .flatMap(step -> step.content().stream())
        .flatMap(SourceContent::named)
        .forEach(named::add);
    while (!named.isEmpty()) {
      var reference = named.remove();
      if (!told.containsKey(reference)) {
        source
            .find(reference)
            .filter(said -> canBeNamed(said.content()))
            .ifPresent(said -> {
              told.put(reference, said);
              SourceContent.named(said.content()).forEach(named::add);
            });
      }
    }
  }

  private static boolean isAboutTheCitizen(Contributed content) {
    return switch (content) {
      case Contributed.CarePlan plan -> plan.current();
      case Contributed.Goal goal -> goal.current();
      case Contributed.CareTeam team -> team.current();
      case Contributed.Relative relative -> relative.current();
      case Contributed.Appointment appointment ->
          appointment.current() && appointment.start().filter(Writing::canBeWritten).isPresent();
      default -> false;
    };
  }

  private static boolean canBeNamed(Contributed content) {
    return switch (content) {
      case Contributed.CareTeam team -> team.current();
      case Contributed.Practitioner _, Contributed.Role _ -> true;
      case Contributed.Organisation organisation -> DirectoryWriting.isKnown(organisation);
      case Contributed.Place place -> place.name().isPresent() || place.video().isPresent();
      default -> false;
    };
  }

  private WrittenResource organisation() {
    var id = source.organisation().value().toString();
    return new WrittenResource(
        ExportedType.ORGANIZATION,
        id,
        Optional.empty(),
        () -> identified(DirectoryWriting.own(source), id),
        Optional.empty());
  }

  private WrittenResource resource(Said said) {
    return resource(
        ExportedType.of(ResourceKey.of(said.reference()).type()),
        said.reference(),
        said,
        () -> write(said));
  }

  private WrittenResource task(String reference, ExportedSteps.Step step) {
    return resource(
        ExportedType.TASK, reference, step.said(), () -> TaskWriting.write(step, writing));
  }

  private WrittenResource resource(
      ExportedType type, String reference, Said said, Supplier<DomainResource> write) {
    var id = source.id(reference);
    return new WrittenResource(
        type,
        id,
        Optional.of(said.receivedAt()),
        () -> {
          var resource = identified(write.get(), id);
          resource.setMeta(writing.meta(said));
          return resource;
        },
        Optional.of(() -> ProvenanceWriting.write(type.fhir() + "/" + id, said, source, writing)));
  }

  private DomainResource write(Said said) {
    return switch (said.content()) {
      case Contributed.CarePlan plan ->
          CarePlanWriting.write(
              plan, ExportedSteps.references(said.reference(), plan.activities()), writing);
      case Contributed.Goal goal -> GoalWriting.write(goal, writing);
      case Contributed.CareTeam team -> CareTeamWriting.write(team, writing);
      case Contributed.Relative relative -> DirectoryWriting.write(relative, writing);
      case Contributed.Appointment appointment -> AppointmentWriting.write(appointment, writing);
      case Contributed.Practitioner practitioner -> DirectoryWriting.write(practitioner);
      case Contributed.Role role -> DirectoryWriting.write(role, writing);
      case Contributed.Organisation organisation -> DirectoryWriting.write(organisation, writing);
      case Contributed.Place place ->
          said.reference().startsWith("Location/")
              ? DirectoryWriting.location(place)
              : DirectoryWriting.service(place);
      case Contributed.Patient _, Contributed.Step _, Contributed.Consent _ ->
          throw new IllegalStateException("Is told of as something else");
    };
  }

  private static DomainResource identified(DomainResource resource, String id) {
    resource.setId(id);
    return resource;
  }
}
