package dk.voresplan.fhir;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import dk.voresplan.correction.Corrections;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.wish.Wishes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that FHIR can say of a citizen's plan, as one Bundle for the citizen to keep. It is
 * made part by part, so that no more than a page of it is in memory.
 */
@Singleton
public class CitizensBundle {
  /** What the Bundle is made of. */
  public static final Set<Topic> TOPICS =
      Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES);

  /** The portal's own resources, where there is no address to find them at. */
  private static final String BASE = "https://voresplan.dk/fhir";

  private final CitizensResources resources;
  private final Wishes wishes;
  private final Corrections corrections;
  private final FhirParsing parsing;

  CitizensBundle(
      CitizensResources resources, Wishes wishes, Corrections corrections, FhirParsing parsing) {
    this.resources = resources;
    this.wishes = wishes;
    this.corrections = corrections;
    this.parsing = parsing;
  }

  /** The end of the Bundle. */
  public static final String END = "]}";

  /**
   * An entry of the Bundle.
   *
   * @param row what is made of which row
   */
  public record Entry(UUID row, String json) {}

  /** The beginning of the Bundle: the citizen, and all that was contributed. */
  public String beginning(Permit permit) {
    refuseOthers(permit);
    return Stream.concat(Stream.of(resources.patient(permit)), resources.of(permit, TOPICS, BASE))
        .map(this::entry)
        .collect(
            Collectors.joining(
                ",", "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[", ""));
  }

  /** What the citizen wishes, a page of it. */
  public List<Entry> wishes(Permit permit, PageRequest page) {
    refuseOthers(permit);
    return wishes.page(permit, page).stream()
        .map(wish ->
            new Entry(wish.id().value(), entry(WishGoalWriting.told(wish, permit.citizen()))))
        .toList();
  }

  /** What the citizen says is not right, a page of it. */
  public List<Entry> corrections(Permit permit, PageRequest page) {
    refuseOthers(permit);
    return corrections.page(permit, page).stream()
        .map(it ->
            new Entry(it.id().value(), entry(CommunicationWriting.told(it, permit.citizen()))))
        .toList();
  }

  private static void refuseOthers(Permit permit) {
    if (permit.reason() != PermitReason.OWN_PLAN) {
      throw new AccessRefused();
    }
  }

  private String entry(WrittenResource told) {
    var resource = told.resource().get();
    return "{\"fullUrl\":\"%s/%s/%s\",\"resource\":%s}"
        .formatted(BASE, resource.fhirType(), resource.getIdPart(), parsing.write(resource));
  }
}
