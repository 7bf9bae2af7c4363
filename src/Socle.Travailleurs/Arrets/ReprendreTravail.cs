using System.ComponentModel.DataAnnotations;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Arrets;

/// <summary>The day a person is back at work.</summary>
public sealed record RetourTravail
{
    public required Id<Arret> Arret { get; init; }

    [Display(Name = "Premier jour de travail après l’arrêt"), Required]
    public DateOnly? Le { get; init; }
}

/// <summary>Ends a leave on the eve of the return, or corrects that day: the return visit counts from it.</summary>
public sealed class ReprendreTravail(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("arret.reprendre", "Reprise du travail");

    public Task<Resultat<Id<Arret>>> ExecuterAsync(RetourTravail demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => ReprendreAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Arret>>> ReprendreAsync(Ecriture ecriture, RetourTravail demande, CancellationToken arret)
    {
        if (!(await ArretCharge.ChargerAsync(db, demande.Arret, arret)).Reussit(out var charge, out var refus))
        {
            return refus;
        }
        if ((refus = Refuser(demande, charge)) is not null)
        {
            return refus;
        }
        charge.Arret.Fin = demande.Le!.Value.AddDays(-1);
        ecriture.Emettre(new TravailleursChanges([charge.Arret.TravailleurId]));
        return charge.Arret.Id;
    }

    private Refus? Refuser(RetourTravail demande, ArretCharge charge)
    {
        if (demande.Le is not { } le)
        {
            return new("arret.reprise.vide", "Le jour de la reprise n’est pas renseigné.", nameof(demande.Le));
        }
        return Refus.Reunir([
            le <= charge.Arret.Debut
                ? new("arret.reprise.avant", $"L’arrêt a commencé le {charge.Arret.Debut.Longue()} : la reprise vient après. S’il n’a pas eu lieu, annulez-le.", nameof(demande.Le))
                : null,
            ReglesContrat.TropLoin(le, temps.Aujourdhui(), nameof(demande.Le)),
            le > charge.Complet.Contrat.Fin
                ? new("arret.reprise.apres-contrat", $"Le contrat a pris fin le {charge.Complet.Contrat.Fin.Value.Longue()} : il n’y a pas de reprise après.", nameof(demande.Le))
                : null,
            ReglesArret.Chevauche(charge.Autres, charge.Arret.Debut, le.AddDays(-1), nameof(demande.Le)),
        ]);
    }
}
