using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Import;

/// <summary>
/// What a row changes of the post. A corrected wording stays on the same post; what the follow-up depends on (night, machines,
/// electricity) opens another post from a date, so that the past is not rewritten.
/// </summary>
internal static class PlanifierPoste
{
    private const string SansLibelle = "Poste non précisé";

    public static void Planifier(Brouillon brouillon, PosteDeclare? lu, SituationContrat situation, DateOnly effet)
    {
        if (lu is null)
        {
            return;
        }
        if (situation.PosteCourant is not { } courant)
        {
            brouillon.Noter(Nouveau(brouillon, lu, null, situation, lu.Debut ?? situation.Contrat.Debut));
            return;
        }
        if (situation.Postes.Exists(p => p.Id != courant.Id && p.Debut == lu.Debut))
        {
            // The file still speaks of a post held before: history is not rewritten.
            return;
        }
        var voulu = Nouveau(brouillon: null, lu, courant, situation, courant.Debut);
        if (Pareils(voulu, courant) && (lu.Debut is null || lu.Debut == courant.Debut))
        {
            return;
        }
        var debut = lu.Debut ?? (MemeSuivi(voulu, courant) ? courant.Debut : Max(effet, courant.Debut));
        DireChangements(brouillon, courant, voulu);
        if (debut <= courant.Debut || (MemeSuivi(voulu, courant) && Pareils(voulu, courant)))
        {
            Corriger(brouillon, courant, voulu, debut);
        }
        else
        {
            Succeder(brouillon, lu, courant, situation, debut);
        }
    }

    private static void Corriger(Brouillon brouillon, Poste courant, Poste voulu, DateOnly debut)
    {
        var apres = courant.Copier();
        (apres.Libelle, apres.Pcs, apres.PcsEdition) = (voulu.Libelle, voulu.Pcs, voulu.PcsEdition);
        (apres.Nuit, apres.Engins, apres.Habilitations) = (voulu.Nuit, voulu.Engins, voulu.Habilitations);
        if (debut != courant.Debut)
        {
            brouillon.Dire("Début au poste", Francais.De(courant.Debut), Francais.De(debut));
            apres.Debut = debut;
        }
        brouillon.Noter(Mouvement.Modifier(courant, apres));
    }

    private static void Succeder(Brouillon brouillon, PosteDeclare lu, Poste courant, SituationContrat situation, DateOnly debut)
    {
        brouillon.Dire("Nouveau poste à partir du", "", Francais.De(debut));
        var clos = courant.Copier();
        clos.Fin = debut.AddDays(-1);
        brouillon.Noter(Mouvement.Modifier(courant, clos));
        brouillon.Noter(Nouveau(brouillon, lu, courant, situation, debut));
    }

    /// <summary>What is not said goes on as in the former post.</summary>
    private static Poste Nouveau(Brouillon? brouillon, PosteDeclare lu, Poste? avant, SituationContrat situation, DateOnly debut)
    {
        var pcs = lu.Pcs ?? avant?.Pcs;
        return new Poste
        {
            Id = brouillon?.Id<Poste>() ?? default,
            ContratId = situation.Id,
            Libelle = lu.Libelle ?? avant?.Libelle ?? SansLibelle,
            Pcs = pcs,
            PcsEdition = pcs is null ? null : (int)CodePcs.Relire(pcs).Nomenclature,
            Nuit = lu.Nuit ?? avant?.Nuit ?? false,
            Engins = lu.Engins ?? avant?.Engins ?? Engins.Aucun,
            Habilitations = lu.Habilitations ?? avant?.Habilitations ?? Habilitations.Aucune,
            Debut = debut,
            Fin = situation.Contrat.Fin,
        };
    }

    private static void DireChangements(Brouillon brouillon, Poste avant, Poste apres)
    {
        Dire(brouillon, "Poste", avant.Libelle, Texte.PourRecherche(avant.Libelle) == Texte.PourRecherche(apres.Libelle) ? avant.Libelle : apres.Libelle);
        Dire(brouillon, "Code PCS", avant.Pcs ?? "", apres.Pcs ?? "");
        Dire(brouillon, "Travail de nuit", Francais.De(avant.Nuit), Francais.De(apres.Nuit));
        Dire(brouillon, "Engins conduits", Francais.De(avant.Engins), Francais.De(apres.Engins));
        Dire(brouillon, "Habilitations électriques", Francais.De(avant.Habilitations), Francais.De(apres.Habilitations));
    }

    private static void Dire(Brouillon brouillon, string champ, string avant, string apres)
    {
        if (avant != apres)
        {
            brouillon.Dire(champ, avant, apres);
        }
    }

    private static bool Pareils(Poste a, Poste b) => MemeSuivi(a, b) && a.Pcs == b.Pcs && Texte.PourRecherche(a.Libelle) == Texte.PourRecherche(b.Libelle);

    private static bool MemeSuivi(Poste a, Poste b) => a.Nuit == b.Nuit && a.Engins == b.Engins && a.Habilitations == b.Habilitations;

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
