using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;

namespace Socle.Dossier.Documents;

/// <summary>What a document says, from what is known: the fields the rules name, in words a worker reads.</summary>
internal static class EcrireSource
{
    /// <param name="Procedure">For an opinion of unfitness.</param>
    internal sealed record Matiere(
        string Service, FaitsDuDocument Faits, SaisieDocument Saisie, ReponseDocument Loi, bool PourEmployeur, Emploi? Emploi, Professionnel Signataire,
        ProcedureInaptitude? Procedure, string? Remplace);

    /// <summary>Not signed yet: neither number, nor code, nor day.</summary>
    public static SourceDocument Apercu(Matiere m) => new(
        m.Service, "à l’attribution", null, m.Saisie.Modele, Titre(m.Saisie.Modele), Texte(m), Codes.Preuves.De(Modele(m).Preuve),
        new(m.Faits.Personne.NomAffiche, $"Date de naissance\u00A0: {m.Faits.Personne.Naissance.Courte()}", NomComplet(m.Faits.Personne)),
        m.Emploi is { } e ? new(e.RaisonSociale, $"Établissement\u00A0: {e.Lieu}", e.Poste is null ? null : $"Poste\u00A0: {e.Poste}") : null,
        [.. Champs(m)], Voies(m), Pour(m.PourEmployeur), Signe(m.Signataire), null, m.Remplace);

    private static IEnumerable<ChampDocument> Champs(Matiere m)
    {
        var (saisie, visite) = (m.Saisie, m.Faits.Visite);
        yield return new("Visite", $"{char.ToUpperInvariant(m.Faits.EnMots[0])}{m.Faits.EnMots[1..]}, le {visite.Jour.Longue()}{(visite.ADistance ? ", à distance" : "")}");
        foreach (var champ in Propres(m))
        {
            yield return champ;
        }
        if (saisie.Modele is ModeleDocument.AttestationSuivi or ModeleDocument.AvisAptitude && saisie.ProchaineVisite is { } prochaine)
        {
            yield return new("Prochaine visite", $"au plus tard le {prochaine.Longue()}");
        }
    }

    private static IEnumerable<ChampDocument> Propres(Matiere m) => m.Saisie.Modele switch
    {
        ModeleDocument.AttestationSuivi => [new("Suivi", "Le travailleur a été reçu et informé par un professionnel de santé du service. Cette attestation ne dit rien de sa santé.")],
        ModeleDocument.AvisAptitude => [new("Conclusion", "Apte au poste")],
        ModeleDocument.MesuresAmenagement => [new("Mesures proposées", m.Saisie.Mesures?.Trim() ?? ""), new("Réponse de l’employeur", "L’employeur prend ces propositions en considération\u00A0; s’il les refuse, il écrit pourquoi (L.\u00A04624-6).")],
        ModeleDocument.AvisInaptitude => Inaptitude(m),
        ModeleDocument.AttestationConduite => Attestation(m, "Absence de contre-indications médicales à la conduite des équipements concernés", Attestations.AttestationConduite),
        _ => Attestation(m, "Absence de contre-indications médicales aux travaux électriques concernés", Attestations.AttestationElectrique),
    };

    private static IEnumerable<ChampDocument> Attestation(Matiere m, string conclusion, Regle<Delai> duree)
    {
        yield return new("Conclusion", conclusion);
        if (!string.IsNullOrWhiteSpace(m.Saisie.Concerne))
        {
            yield return new("Concerne", m.Saisie.Concerne.Trim());
        }
        if (duree.EnVigueur(m.Faits.Visite.Jour) is { } version)
        {
            yield return new("Valable", $"{version.Valeur}, jusqu’au {version.Valeur.Apres(m.Faits.Visite.Jour).AddDays(-1).Longue()} ({version.Article})");
        }
    }

    private static IEnumerable<ChampDocument> Inaptitude(Matiere m)
    {
        yield return new("Conclusion", "Inapte au poste");
        foreach (var (condition, _, le) in m.Procedure?.Conditions ?? [])
        {
            yield return new(condition, le?.Longue() ?? "");
        }
        if (m.Procedure?.SecondExamen is { } second)
        {
            yield return new("Second examen", second.Longue());
        }
        if (m.Procedure is { Dispense: not DispenseReclassement.Aucune } avec)
        {
            var mention = avec.Dispense.EnMots();
            yield return new("Dispense de reclassement", $"{char.ToUpperInvariant(mention[0])}{mention[1..]} (R.\u00A04624-42).");
        }
        else
        {
            yield return new("Reclassement", string.IsNullOrWhiteSpace(m.Saisie.Indications) ? "À rechercher par l’employeur." : m.Saisie.Indications.Trim());
        }
    }

    private static string? Voies(Matiere m)
    {
        if (!m.Saisie.Modele.EstUnAvis() || Contestations.DelaiContestation.EnVigueur(m.Faits.Visite.Jour) is not { } delai)
        {
            return null;
        }
        return $"Contestation\u00A0: devant le conseil de prud’hommes, selon la procédure accélérée au fond, dans les {delai.Valeur} qui suivent la notification de ce document (L.\u00A04624-7, {delai.Article}).";
    }

    private static string Pour(bool employeur) => employeur
        ? "Remis au travailleur et à l’employeur\u00A0; une copie est au dossier médical."
        : "Remis au travailleur seul\u00A0; une copie est au dossier médical.";

    private static SignataireDocument Signe(Professionnel p) => new(
        p.Metier is Metier.Medecin or Metier.Collaborateur ? $"Dr {p.Prenom} {p.Nom}" : $"{p.Prenom} {p.Nom}", EnMots(p.Metier), p.Rpps);

    internal static VersionRegle Modele(Matiere m)
    {
        var rang = m.Loi.Modeles.ToList().IndexOf(m.Saisie.Modele);
        return m.Loi.Regles[Math.Max(rang, 0)];
    }

    private static string Texte(Matiere m) => Modele(m).Article;

    private static string? NomComplet(Travailleurs.Personnes.Travailleur p) => p.NomUsage is null ? null : $"Nom de naissance\u00A0: {p.NomNaissance}";

    private static string Titre(ModeleDocument modele) => modele switch
    {
        ModeleDocument.AttestationSuivi => "Attestation de suivi",
        ModeleDocument.AvisAptitude => "Avis d’aptitude",
        ModeleDocument.AvisInaptitude => "Avis d’inaptitude",
        ModeleDocument.MesuresAmenagement => "Proposition de mesures d’aménagement de poste",
        ModeleDocument.AttestationConduite => "Attestation d’absence de contre-indications à la conduite",
        _ => "Attestation d’absence de contre-indications aux travaux électriques",
    };

    private static string EnMots(Metier metier) => metier switch
    {
        Metier.Medecin => "Médecin du travail",
        Metier.Collaborateur => "Médecin collaborateur",
        Metier.Interne => "Interne en médecine du travail",
        Metier.Infirmier => "Infirmier en santé au travail",
        _ => "Professionnel de santé",
    };
}
