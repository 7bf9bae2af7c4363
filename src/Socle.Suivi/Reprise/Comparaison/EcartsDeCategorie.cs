using Socle.Droit;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>Reasons that put the worker under another follow-up: everything else follows from them.</summary>
internal static class EcartsDeCategorie
{
    private static readonly DateOnly s_sortie = Attestations.AttestationConduite.PremierJour;

    public static Ecart? De(CasCompare cas)
    {
        if (cas.AncienneCategorie is not { } ancienne || ancienne == cas.Reponse.Categorie)
        {
            return null;
        }
        return ancienne > cas.Reponse.Categorie ? Abaissee(cas, ancienne) : Relevee(cas, ancienne);
    }

    private static Ecart Abaissee(CasCompare cas, Categorie ancienne)
    {
        var situation = cas.Situation;
        var conduite = situation.Engins != Engins.Aucun;
        if (ancienne == Categorie.Sir && cas.Date >= s_sortie && (conduite || situation.Habilitations != Habilitations.Aucune || cas.Ancienne.Electricien))
        {
            return new(MotifEcart.SortieSir2025,
                $"{(conduite ? "La conduite d’engins" : "L’habilitation électrique")} n’entraîne plus de suivi renforcé depuis le {s_sortie.Longue()} (décret 2025-355) : "
                + $"Socle applique le {Textes.Suivi(cas.Reponse.Categorie)}{(conduite ? ", et une attestation de conduite tous les 5 ans" : "")}.");
        }
        return new(MotifEcart.ExpositionsNonDeclarees, ancienne == Categorie.Sir
            ? "L’ancien logiciel appliquait un suivi renforcé ; aucune exposition qui l’impose n’est déclarée dans l’export. L’employeur doit déclarer les risques du poste."
            : "L’ancien logiciel appliquait un suivi adapté ; aucune raison de ce suivi (nuit, moins de 18 ans, obligation d’emploi, agents biologiques du groupe 2…) n’est déclarée dans l’export.");
    }

    private static Ecart Relevee(CasCompare cas, Categorie ancienne)
    {
        var motif = cas.Reponse.Motifs.Select(m => (MotifCode?)m.Code).FirstOrDefault();
        if (motif == MotifCode.Plomb)
        {
            return new(MotifEcart.Plomb2026,
                $"Toute exposition au plomb relève du suivi renforcé depuis le {SuiviRenforce.Plomb.Versions[^1].Du.Longue()}, sans seuil (décret 2026-253) ; l’ancien logiciel en restait au {Textes.Suivi(ancienne)}.");
        }
        return new(MotifEcart.CategorieRelevee,
            $"L’ancien logiciel appliquait un {Textes.Suivi(ancienne)} ; les faits repris demandent un {Textes.Suivi(cas.Reponse.Categorie)}{(motif is { } m ? $" ({Libelles.De(m)})" : "")}.");
    }
}
