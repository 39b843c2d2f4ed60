package dk.voresplan.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.DomainResource;

/** One page of what was asked for, as a Bundle that leads to the next. */
final class SearchAnswer {
  private final String base;
  private final String address;
  private final SearchParameters parameters;

  /**
   * @param base the address of the interface
   * @param address where it was asked, without parameters
   */
  SearchAnswer(String base, String address, SearchParameters parameters) {
    this.base = base;
    this.address = address;
    this.parameters = parameters;
  }

  /**
   * @param found all that was found; no more than a page of it is written
   * @param provenance whether each is followed by where it comes from
   */
  Bundle of(Stream<WrittenResource> found, boolean provenance) {
    var all =
        found
            .filter(this::isAskedFor)
            .sorted((one, other) -> WrittenResource.ORDER.compare(one.place(), other.place()))
            .toList();
    var bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET).setTotal(all.size());
    var rest =
        parameters
            .after()
            .map(after ->
                all.stream()
                    .filter(it -> WrittenResource.ORDER.compare(it.place(), after) > 0)
                    .toList())
            .orElse(all);
    var page = rest.subList(0, Math.min(parameters.count(), rest.size()));
    link(bundle, "self", parameters.query(parameters.after()));
    next(page, rest).ifPresent(query -> link(bundle, "next", query));
    for (var resource : page) {
      add(bundle, resource.resource().get(), SearchEntryMode.MATCH);
      if (provenance) {
        resource.provenance().ifPresent(it -> add(bundle, it.get(), SearchEntryMode.INCLUDE));
      }
    }
    return bundle;
  }

  private boolean isAskedFor(WrittenResource resource) {
    return parameters.ids().filter(ids -> !ids.contains(resource.id())).isEmpty()
        && resource
            .lastUpdated()
            .filter(at -> !parameters.updated().stream().allMatch(bound -> bound.admits(at)))
            .isEmpty();
  }

  private Optional<String> next(List<WrittenResource> page, List<WrittenResource> rest) {
    return page.isEmpty() || page.size() == rest.size()
        ? Optional.empty()
        : Optional.of(parameters.query(Optional.of(page.getLast().place())));
  }

  private void link(Bundle bundle, String relation, String query) {
    bundle
        .addLink()
        .setRelation(relation)
        .setUrl(query.isEmpty() ? base + address : base + address + "?" + query);
  }

  private void add(Bundle bundle, DomainResource resource, SearchEntryMode mode) {
    bundle
        .addEntry()
        .setFullUrl(base + "/" + resource.fhirType() + "/" + resource.getIdPart())
        .setResource(resource)
        .getSearch()
        .setMode(mode);
  }
}
