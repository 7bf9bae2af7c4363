using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Reprise;

/// <summary>The post of one contract.</summary>
internal static class ReprendrePoste
{
    /// <summary>True when the post was made or changed.</summary>
    public static bool Tenir(LotSalaries lot, PosteLu lu, Contrat contrat)
    {
        var connu = lot.Poste(contrat.Id.Valeur);
        if (connu is null)
        {
            if (lu.DitQuelqueChose)
            {
                lot.Ajouter(Nouveau(lu, contrat, lu.Debut ?? contrat.Debut));
            }
            return lu.DitQuelqueChose;
        }
        // Another post from a later day: the former one ends the day before.
        if (lu.Libelle is { } libelle && libelle != connu.Libelle && lu.Debut is { } debut && debut > connu.Debut)
        {
            connu.Fin = debut.AddDays(-1);
            lot.Ajouter(Nouveau(lu, contrat, debut));
            return true;
        }
        return Completer(connu, lu);
    }

    private static bool Completer(Poste connu, PosteLu lu)
    {
        var mise = new MiseAJour(remplacer: true);
        connu.Libelle = mise.Texte(connu.Libelle, lu.Libelle)!;
        connu.Pcs = mise.Texte(connu.Pcs, lu.Pcs?.ToString());
        connu.PcsEdition = mise.Valeur(connu.PcsEdition, (int?)lu.Pcs?.Nomenclature);
        connu.Nuit = mise.Sure(connu.Nuit, lu.Nuit);
        connu.Engins = mise.Sure(connu.Engins, lu.Engins);
        connu.Habilitations = mise.Sure(connu.Habilitations, lu.Habilitations);
        connu.Debut = mise.Sure(connu.Debut, lu.Debut);
        return mise.Change;
    }

    private static Poste Nouveau(PosteLu lu, Contrat contrat, DateOnly debut) => new()
    {
        Id = Id<Poste>.Nouveau(),
        ContratId = contrat.Id,
        Libelle = lu.Libelle ?? "Poste non renseigné",
        Pcs = lu.Pcs?.ToString(),
        PcsEdition = (int?)lu.Pcs?.Nomenclature,
        Nuit = lu.Nuit ?? false,
        Engins = lu.Engins ?? Engins.Aucun,
        Habilitations = lu.Habilitations ?? Habilitations.Aucune,
        Debut = debut,
        Fin = contrat.Fin,
    };
}
