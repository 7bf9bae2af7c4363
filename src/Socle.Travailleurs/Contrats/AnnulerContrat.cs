using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Contrats;

/// <summary>A contract that should never have been entered.</summary>
public sealed record AnnulationContrat
{
    public required Id<Contrat> Contrat { get; init; }

    [Display(Name = "Raison"), Required]
    public string? Motif { get; init; }
}

/// <summary>Removes a contract entered by mistake with its posts, exposures and leaves; the audit trail keeps what they were.</summary>
public sealed class AnnulerContrat(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("contrat.annuler", "Annulation d’un contrat saisi par erreur");

    /// <summary>Returns whose contract it was.</summary>
    public Task<Resultat<Id<Travailleur>>> ExecuterAsync(AnnulationContrat demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, demande.Motif, e => AnnulerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Travailleur>>> AnnulerAsync(Ecriture ecriture, AnnulationContrat demande, CancellationToken arret)
    {
        if (RefusTravailleur.Motif(demande.Motif) is { } refus)
        {
            return refus;
        }
        if (!(await ContratComplet.ChargerAsync(db, demande.Contrat, arret)).Reussit(out var charge, out var inconnu))
        {
            return inconnu;
        }
        db.RemoveRange(charge.Postes);
        db.RemoveRange(charge.Expositions);
        db.RemoveRange(charge.Arrets);
        // A file that names it again must find nothing, and open it anew.
        var origines = db.Set<IdentifiantOrigine>().Where(o => o.Objet == "contrat" && o.ObjetId == charge.Contrat.Id.Valeur);
        db.RemoveRange(await origines.ToListAsync(arret));
        db.Remove(charge.Contrat);
        ecriture.Emettre(new TravailleursChanges([charge.Contrat.TravailleurId]));
        return charge.Contrat.TravailleurId;
    }
}
