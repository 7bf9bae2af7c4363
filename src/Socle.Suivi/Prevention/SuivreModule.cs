using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;

namespace Socle.Suivi.Prevention;

/// <summary>How far an account is in a module. Written with the rights of the worker's space; the trail says nothing of it.</summary>
public sealed class SuivreModule(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("prevention.suivre", "Avancée dans un module de prévention");

    public async Task<ProgressionPrevention?> LireAsync(Id<Compte> compte, Id<RessourcePrevention> module, CancellationToken arret) =>
        await db.Set<ProgressionPrevention>().AsNoTracking().FirstOrDefaultAsync(p => p.CompteId == compte && p.RessourceId == module, arret);

    /// <summary>A step passed: its questions were answered right. Steps are passed in their order; one passed again changes nothing.</summary>
    public async Task<Resultat<bool>> PasserAsync(Id<Compte> compte, Id<RessourcePrevention> module, string titre, int etape, int etapes, CancellationToken arret = default)
    {
        try
        {
            return await EcrireAsync(compte, module, titre, etape, etapes, arret);
        }
        catch (DbUpdateException echec) when (echec.EstDoublon("ix_progression_prevention_compte_id_ressource_id"))
        {
            // Two clicks on the first step: the other one has begun the module.
            db.ChangeTracker.Clear();
            return await EcrireAsync(compte, module, titre, etape, etapes, arret);
        }
    }

    private Task<Resultat<bool>> EcrireAsync(Id<Compte> compte, Id<RessourcePrevention> module, string titre, int etape, int etapes, CancellationToken arret) =>
        ecritures.Faire(Processus, null, async e =>
        {
            var progression = await db.Set<ProgressionPrevention>().FirstOrDefaultAsync(p => p.CompteId == compte && p.RessourceId == module, arret);
            if (etape > (progression?.Etape ?? 0) + 1)
            {
                return new Refus("prevention.ordre", "Les étapes se suivent\u00A0: reprenez à la première que vous n’avez pas passée.");
            }
            if (progression is null)
            {
                db.Add(progression = new() { Id = Id<ProgressionPrevention>.Nouveau(), CompteId = compte, RessourceId = module, Etape = 0, ModifieeLe = e.Instant });
            }
            (progression.Etape, progression.ModifieeLe) = (Math.Max(progression.Etape, etape), e.Instant);
            if (progression.Etape >= etapes && progression.FinieLe is null)
            {
                (progression.FinieLe, progression.TitreFini) = (e.Instant, titre);
            }
            return Resultat.De(progression.FinieLe is not null);
        }, arret);
}
