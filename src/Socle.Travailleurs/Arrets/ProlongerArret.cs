using System.ComponentModel.DataAnnotations;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Arrets;

/// <summary>A leave that lasts longer than foreseen.</summary>
public sealed record Prolongation
{
    public required Id<Arret> Arret { get; init; }

    [Display(Name = "Nouveau dernier jour prévu"), Required]
    public DateOnly? FinPrevue { get; init; }
}

/// <summary>Moves the foreseen end of a leave further.</summary>
public sealed class ProlongerArret(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("arret.prolonger", "Prolongation d’un arrêt");

    public Task<Resultat<Id<Arret>>> ExecuterAsync(Prolongation demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => ProlongerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Arret>>> ProlongerAsync(Ecriture ecriture, Prolongation demande, CancellationToken arret)
    {
        if (!(await ArretCharge.ChargerAsync(db, demande.Arret, arret)).Reussit(out var charge, out var refus))
        {
            return refus;
        }
        if ((refus = Refuser(demande, charge)) is not null)
        {
            return refus;
        }
        charge.Arret.FinPrevue = demande.FinPrevue;
        ecriture.Emettre(new TravailleursChanges([charge.Arret.TravailleurId]));
        return charge.Arret.Id;
    }

    private Refus? Refuser(Prolongation demande, ArretCharge charge)
    {
        if (demande.FinPrevue is not { } fin)
        {
            return new("arret.fin-prevue.vide", "Le nouveau dernier jour prévu n’est pas renseigné.", nameof(demande.FinPrevue));
        }
        return Refus.Reunir([
            charge.Arret.Fin is { } reprise
                ? new("arret.termine", $"Cet arrêt a pris fin le {reprise.Longue()}. Si la personne est de nouveau absente, déclarez un autre arrêt ; si la reprise était fausse, corrigez-la.", nameof(demande.FinPrevue))
                : null,
            fin <= (charge.Arret.FinPrevue ?? charge.Arret.Debut)
                ? new("arret.prolongation.avant", $"Une prolongation va au-delà du {(charge.Arret.FinPrevue ?? charge.Arret.Debut).Longue()}.", nameof(demande.FinPrevue))
                : null,
            ReglesContrat.TropLoin(fin, temps.Aujourdhui().AddYears(2), nameof(demande.FinPrevue)),
            ReglesArret.Chevauche(charge.Autres, charge.Arret.Debut, fin, nameof(demande.FinPrevue)),
        ]);
    }
}
