using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Entreprise;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Salarie;

/// <summary>The worker whose account is signed in.</summary>
/// <param name="IdentiteVue">Someone of the service saw an identity document: only then is anything medical shown.</param>
public sealed record MoiSalarie(Id<Compte> Compte, Id<Travailleur> Travailleur, string Nom, bool IdentiteVue, AvisChoisi Avis);

/// <summary>
/// What a worker's account may see: the worker it was opened for, and nobody else. Every page of the worker's space begins here.
/// </summary>
public sealed class PerimetreSalarie(SocleDb db, IHttpContextAccessor contexte)
{
    private Task<MoiSalarie?>? lu;

    /// <summary>Null when the account was tied to nobody: it then shows what anyone may read.</summary>
    public Task<MoiSalarie?> MoiAsync(CancellationToken arret) => lu ??= LireAsync(arret);

    private async Task<MoiSalarie?> LireAsync(CancellationToken arret)
    {
        if (contexte.HttpContext?.User.Compte() is not { } compte)
        {
            return null;
        }
        var moi = await (
            from c in db.Set<CompteTravailleur>()
            join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id
            where c.CompteId == compte && t.FusionneVersId == null
            select new { t.Id, t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel, Vue = c.IdentiteVueLe != null, c.Avis }).FirstOrDefaultAsync(arret);
        return moi is null ? null : new(compte, moi.Id, Travailleur.NomAfficheDe(moi.NomNaissance, moi.NomUsage, moi.Prenoms, moi.PrenomUsuel), moi.Vue, moi.Avis);
    }
}
