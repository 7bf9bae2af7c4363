using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Contrats;

/// <summary>An exposure declared by mistake.</summary>
public sealed record AnnulationExposition
{
    public required Id<Exposition> Exposition { get; init; }

    [Display(Name = "Raison"), Required]
    public string? Motif { get; init; }
}

/// <summary>Removes an exposure that never was; the audit trail keeps it with the reason.</summary>
public sealed class AnnulerExposition(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("exposition.annuler", "Annulation d’une exposition déclarée par erreur");

    public Task<Resultat<Id<Contrat>>> ExecuterAsync(AnnulationExposition demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, demande.Motif, e => AnnulerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Contrat>>> AnnulerAsync(Ecriture ecriture, AnnulationExposition demande, CancellationToken arret)
    {
        if (RefusTravailleur.Motif(demande.Motif) is { } refus)
        {
            return refus;
        }
        var exposition = await db.Set<Exposition>().FirstOrDefaultAsync(x => x.Id == demande.Exposition, arret);
        if (exposition is null)
        {
            return TerminerExposition.Inconnue;
        }
        var travailleur = await db.Set<Contrat>().Where(c => c.Id == exposition.ContratId).Select(c => c.TravailleurId).SingleAsync(arret);
        db.Remove(exposition);
        ecriture.Emettre(new TravailleursChanges([travailleur]));
        return exposition.ContratId;
    }
}
