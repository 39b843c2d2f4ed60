package dk.voresplan.contribution;

import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.Sector;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what one source says of a citizen now, as far as it was asked for. It also holds what that
 * names in the source's directory. References lead nowhere else.
 */
public final class SourceContent {
  private final SourceView view;
  private final Map<String, StoredVersion> kept;

  /**
   * @param kept everything of the view, by reference
   */
  SourceContent(SourceView view, Map<String, StoredVersion> kept) {
    this.view = view;
    this.kept = kept;
  }

  /**
   * What one resource says.
   *
   * @param reference by which the source knows it
   * @param updatedAt when it came to say so, as the source says it
   * @param receivedAt when the portal took that in
   */
  public record Said(
      String reference, Contributed content, Instant updatedAt, Instant receivedAt) {}

  /** The organisation that the source speaks for. */
  public OrganisationId organisation() {
    return view.source().organisation();
  }

  /** What the organisation is called. */
  public String organisationName() {
    return view.source().name();
  }

  /** The organisation's identifier, {@code system|value}. */
  public String organisationIdentifier() {
    return view.source().identifier();
  }

  /** The organisation's sector. */
  public Sector sector() {
    return view.source().sector();
  }

  /** All that it says of the citizen, in the order of the references. */
  public List<Said> about() {
    return view.about().keySet().stream().flatMap(it -> find(it).stream()).toList();
  }

  /** What the reference leads to: about the citizen, or in the directory. */
  public Optional<Said> find(String reference) {
    return Optional.ofNullable(kept.get(reference))
        .flatMap(it ->
            it.resource()
                .content()
                .map(content ->
                    new Said(reference, content, it.resource().updatedAt(), it.receivedAt())));
  }

  /** The name of whoever it is, as far as the source tells. */
  public Optional<String> name(NamedParty party) {
    return view.name(party);
  }

  /** The people, organisations, places and teams that are named in it. */
  public static Stream<String> named(Contributed content) {
    return SourceView.references(content);
  }

  /** The id that the portal gives to what the reference leads to: always the same. */
  public String id(String reference) {
    return StableIds.of(view, reference);
  }

  /** The sentence {@code key} for what has no words of its own. */
  public String untitled(String key) {
    return Fallbacks.sentence(key, view.source().name());
  }
}
