package dk.voresplan.fhir;

import dk.voresplan.fhir.WrittenResource.Place;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
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
    var page = new Page(parameters);
    found.filter(this::isAskedFor).forEach(page::take);
    var bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET).setTotal(page.total);
    link(bundle, "self", parameters.query(parameters.after()));
    page.next().ifPresent(last -> link(bundle, "next", parameters.query(Optional.of(last))));
    for (var resource : page.resources()) {
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

  /** Keeps the first after the page before, as many as are asked for, and counts all. */
  private static final class Page {
    private final Optional<Place> after;
    private final int count;
    private final TreeMap<Place, WrittenResource> first = new TreeMap<>(WrittenResource.ORDER);
    private int total;
    private boolean more;

    Page(SearchParameters parameters) {
      after = parameters.after();
      count = parameters.count();
    }

    void take(WrittenResource resource) {
      total++;
      var place = resource.place();
      if (after.filter(last -> WrittenResource.ORDER.compare(place, last) <= 0).isEmpty()) {
        first.put(place, resource);
        if (first.size() > count) {
          more = true;
          first.pollLastEntry();
        }
      }
    }

    Collection<WrittenResource> resources() {
      return first.values();
    }

    Optional<Place> next() {
      return more && !first.isEmpty() ? Optional.of(first.lastKey()) : Optional.empty();
    }
  }
}
