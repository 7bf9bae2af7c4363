using System.ComponentModel.DataAnnotations;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Arrets;

/// <summary>A leave that did not take place (the DSN's motive 99).</summary>
public sealed record AnnulationArret
{
    public required Id<Arret> Arret { get; init; }

    [Display(Name = "Raison"), Required]
    public string? Motif { get; init; }
}

/// <summary>Removes a leave declared by mistake; the audit trail keeps it with the reason.</summary>
public sealed class AnnulerArret(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("arret.annuler", "Annulation d’un arrêt");

    public Task<Resultat<Id<Travailleur>>> ExecuterAsync(AnnulationArret demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, demande.Motif, e => AnnulerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Travailleur>>> AnnulerAsync(Ecriture ecriture, AnnulationArret demande, CancellationToken arret)
    {
        if (RefusTravailleur.Motif(demande.Motif) is { } refus)
        {
            return refus;
        }
        if (!(await ArretCharge.ChargerAsync(db, demande.Arret, arret)).Reussit(out var charge, out var inconnu))
        {
            return inconnu;
        }
        db.Remove(charge.Arret);
        ecriture.Emettre(new TravailleursChanges([charge.Arret.TravailleurId]));
        return charge.Arret.TravailleurId;
    }
}
