using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Demandes;

/// <summary>A request withdrawn, or recorded by mistake.</summary>
public sealed record RetraitDemande
{
    public required Id<DemandeVisite> Demande { get; init; }

    [Display(Name = "Raison"), Required]
    public string? Motif { get; init; }
}

/// <summary>Takes a request away; the audit trail keeps it with the reason.</summary>
public sealed class RetirerDemande(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("visite.retirer-demande", "Retrait d’une demande de visite");

    /// <summary>Returns whose request it was.</summary>
    public Task<Resultat<Id<Travailleur>>> ExecuterAsync(RetraitDemande retrait, CancellationToken arret = default) =>
        ecritures.Faire(Processus, retrait.Motif, e => RetirerAsync(e, retrait, arret), arret);

    private async Task<Resultat<Id<Travailleur>>> RetirerAsync(Ecriture ecriture, RetraitDemande retrait, CancellationToken arret)
    {
        if (RefusTravailleur.Motif(retrait.Motif) is { } refus)
        {
            return refus;
        }
        if (await db.Set<DemandeVisite>().FirstOrDefaultAsync(d => d.Id == retrait.Demande, arret) is not { } demande)
        {
            return new Refus("demande.inconnue", "Cette demande n’est plus dans la base : elle a déjà été retirée.");
        }
        db.Remove(demande);
        ecriture.Emettre(new TravailleursChanges([demande.TravailleurId]));
        return demande.TravailleurId;
    }
}
