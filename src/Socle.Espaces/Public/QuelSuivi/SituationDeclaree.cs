using Socle.Droit;

namespace Socle.Espaces.PagesPubliques.QuelSuivi;

/// <summary>An answer to mend: at which step, in which field, how.</summary>
public sealed record APreciser(int Etape, string Champ, string Phrase);

/// <summary>From the answers of the journey to the facts the law asks for.</summary>
internal static class SituationDeclaree
{
    private const int AgeMineur = 18;

    public static IEnumerable<APreciser> Verifier(ReponsesSuivi r, DateOnly jour) => [.. Personne(r, jour), .. Travail(r), .. Passe(r, jour)];

    /// <summary>Only once <see cref="Verifier"/> finds nothing.</summary>
    public static SituationSuivi Construire(ReponsesSuivi r)
    {
        var debut = r.Debut!.Value;
        return new SituationSuivi
        {
            // Beyond 18 the law only counts in years: any day of the year gives the same answer.
            Naissance = r.Naissance ?? new DateOnly(r.Annee!.Value, 1, 1),
            DebutPoste = debut,
            Contrat = r.Contrat!.Value,
            JoursSaison = r.Contrat == TypeContrat.Saisonnier ? r.JoursSaison : null,
            Nuit = r.Nuit,
            Expositions = [.. r.Expositions.Distinct().Select(x => new FaitExposition(x, r.ExposeDepuis ?? debut))],
            Engins = r.Engins.Aggregate(Engins.Aucun, (tous, un) => tous | un),
            Habilitations = r.Habilitations.Aggregate(Habilitations.Aucune, (toutes, une) => toutes | une),
            Visites = r.Visite is { } visite ? [new FaitVisite(visite, r.VisiteLe!.Value, r.VisitePar ?? Profession.Inconnue)] : default,
            Arrets = r.Arret is { } motif ? [new FaitArret(motif, r.ArretDebut!.Value, r.ArretFin, r.ArretDebut)] : default,
        };
    }

    private static IEnumerable<APreciser> Personne(ReponsesSuivi r, DateOnly jour)
    {
        if (r.Naissance is null && (r.Annee is null || r.Annee < jour.Year - 110 || r.Annee > jour.Year - 10))
        {
            yield return new(1, nameof(r.Annee), "Écrivez l’année sur quatre chiffres, par exemple 1985.");
        }
        if (r.Naissance is { } naissance && (naissance.Year < jour.Year - 110 || naissance.Year > jour.Year - 10))
        {
            yield return new(1, nameof(r.Naissance), "Cette date ne peut pas être celle d’un salarié\u00A0: vérifiez-la.");
        }
        if (r.Contrat is null)
        {
            yield return new(1, nameof(r.Contrat), "Choisissez la nature du contrat.");
        }
        if (r.Debut is not { } debut)
        {
            yield return new(1, nameof(r.Debut), "Donnez le premier jour au poste, même s’il est à venir.");
        }
        else if (debut.Year < 1950 || debut > jour.AddYears(2) || debut <= r.Naissance)
        {
            yield return new(1, nameof(r.Debut), "Donnez une date entre 1950 et dans deux ans, après la naissance.");
        }
        else if (r.Naissance is null && debut.Year - r.Annee <= AgeMineur)
        {
            yield return new(1, nameof(r.Naissance), "Donnez la date entière\u00A0: avant 18 ans, le jour change le suivi.");
        }
        if (r.JoursSaison is < 1 or > 366)
        {
            yield return new(1, nameof(r.JoursSaison), "Donnez un nombre de jours entre 1 et 366.");
        }
    }

    private static IEnumerable<APreciser> Travail(ReponsesSuivi r)
    {
        if (r.ExposeDepuis is { } depuis && (depuis.Year < 1950 || depuis < r.Debut))
        {
            yield return new(2, nameof(r.ExposeDepuis), "L’exposition commence au premier jour au poste, ou après.");
        }
    }

    private static IEnumerable<APreciser> Passe(ReponsesSuivi r, DateOnly jour)
    {
        if (r.Visite is null ? r.VisiteLe is not null : r.VisiteLe is null || r.VisiteLe > jour || r.VisiteLe.Value.Year < 1950)
        {
            yield return r.Visite is null
                ? new(4, nameof(r.Visite), "Dites quelle visite a eu lieu ce jour-là, ou effacez la date.")
                : new(4, nameof(r.VisiteLe), "Donnez le jour de cette visite, aujourd’hui ou avant.");
        }
        if (r.Arret is null ? r.ArretDebut is not null || r.ArretFin is not null : r.ArretDebut is null || r.ArretDebut.Value.Year < 1950)
        {
            yield return r.Arret is null
                ? new(4, nameof(r.Arret), "Dites de quel arrêt il s’agit, ou effacez ses dates.")
                : new(4, nameof(r.ArretDebut), "Donnez le premier jour de l’arrêt.");
        }
        if (r.ArretFin < r.ArretDebut)
        {
            yield return new(4, nameof(r.ArretFin), "L’arrêt finit le jour où il commence, ou après.");
        }
    }
}
