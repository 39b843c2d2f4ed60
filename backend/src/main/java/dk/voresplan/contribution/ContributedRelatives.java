package dk.voresplan.contribution;

import dk.voresplan.access.Topic;
import dk.voresplan.delegation.ContributedDelegation;
import dk.voresplan.delegation.DelegationBasis;
import dk.voresplan.delegation.Opened;
import dk.voresplan.person.CitizenId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what relatives may see by the word of trusted sources. The source sends a Consent, or a
 * RelatedPerson who has custody or is the guardian. A relation alone opens nothing.
 *
 * @param byLaw what those with custody and guardians may see
 */
record ContributedRelatives(Opened byLaw) {
  Set<ContributedDelegation> of(List<SourceView> views) {
    return views.stream().flatMap(this::of).collect(Collectors.toSet());
  }

  private Stream<ContributedDelegation> of(SourceView view) {
    var persons =
        view.all(Contributed.Relative.class).values().stream()
            .flatMap(relative ->
                relative.basis().stream()
                    .flatMap(basis -> delegation(view, relative, basis, List.of())));
    var consents =
        view.all(Contributed.Consent.class).values().stream()
            .filter(Contributed.Consent::current)
            .flatMap(consent ->
                consent.relatives().stream()
                    .flatMap(party -> view.find(party, Contributed.Relative.class).stream())
                    .flatMap(relative ->
                        delegation(view, relative, consent.basis(), consent.topics())
                            .map(it -> it.within(consent.from(), consent.until()))));
    return Stream.concat(persons, consents);
  }

  /** Nothing for one who is no longer said to be the citizen's, and for others in their period. */
  private Stream<ContributedDelegation> delegation(
      SourceView view, Contributed.Relative relative, DelegationBasis basis, List<Topic> topics) {
    var opened = basis.isForTheCitizenToClose() ? Opened.seen(Set.copyOf(topics)) : byLaw;
    return relative.person().stream()
        .filter(_ -> relative.current())
        .map((UUID person) ->
            new ContributedDelegation(
                view.source().id(),
                new CitizenId(person),
                relative.name().orElse(""),
                basis,
                opened,
                relative.from(),
                relative.until()));
  }
}
