package dev.touchstone.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Claims of scenarios that were read from documents, as the documents say them now. */
@ApplicationScoped
public class ReadClaims {
    private final EvidenceDocuments documents;

    /** @param documents from which claims were read */
    public ReadClaims(EvidenceDocuments documents) {
        this.documents = documents;
    }

    /**
     * The claims of a scenario as they count: as their documents say them now, a number that is withdrawn from its document
     * taken out with the reason, and what is said of a document's workload with its numbers. One query for all.
     *
     * @param scenario id of the scenario
     * @param instead a changed document that is looked at in place of the stored one
     */
    public List<Claim> counting(String scenario, List<Claim> claims, Optional<EvidenceDocument> instead) {
        Map<String, EvidenceDocument> found = read(claims);
        instead.ifPresent(changed -> found.replace(changed.sha256(), changed));
        return claims.stream()
                .map(claim -> claim.attachment()
                        .map(file -> found.get(file.sha256()))
                        .map(document -> document.counting(scenario, claim))
                        .orElse(claim))
                .toList();
    }

    /** The claims of a scenario for a copy of it, to which nobody has said anything yet: what was said of their workloads stays. */
    public List<Claim> copied(String scenario, List<Claim> claims) {
        Map<String, EvidenceDocument> found = read(claims);
        return claims.stream()
                .map(claim -> claim.attachment()
                        .filter(file -> file.claim().isPresent())
                        .map(file -> found.get(file.sha256()))
                        .map(document -> document.judged(scenario, claim))
                        .orElse(claim))
                .toList();
    }

    /** The documents that these were read from. */
    private Map<String, EvidenceDocument> read(List<Claim> claims) {
        Set<String> addresses = claims.stream()
                .flatMap(claim -> claim.attachment().stream())
                .filter(file -> file.claim().isPresent())
                .map(Attachment::sha256)
                .collect(Collectors.toSet());
        Map<String, EvidenceDocument> found = new HashMap<>();
        if (!addresses.isEmpty()) {
            documents.documents().find(addresses).forEach((sha256, stored) -> found.put(sha256, stored.content()));
        }
        return found;
    }
}
