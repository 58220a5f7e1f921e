package dev.touchstone.revision.store;

import dev.touchstone.revision.Index;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** The words of the newest states of all documents. */
@ApplicationScoped
class HeadFacetRows implements PanacheRepositoryBase<HeadFacetRow, HeadFacetRow.Key> {

    /** Gives a document these words and no others. */
    void replace(HeadRow.Key head, Index index) {
        Set<HeadFacetRow.Key> wanted = new HashSet<>();
        index.facets()
                .forEach((facet, words) -> words.forEach(word ->
                        wanted.add(new HeadFacetRow.Key(head.kind(), head.id(), facet, HeadRow.facetWord(word)))));
        for (HeadFacetRow row : list("key.kind = ?1 and key.id = ?2", head.kind(), head.id())) {
            if (!wanted.remove(row.key)) {
                delete(row);
            }
        }
        wanted.forEach(key -> persist(new HeadFacetRow(key)));
    }
}
