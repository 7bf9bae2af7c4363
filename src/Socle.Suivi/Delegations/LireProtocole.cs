using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;

namespace Socle.Suivi.Delegations;

/// <summary>A protocol with what it entrusts.</summary>
/// <param name="Remplacant">The signed version that replaces it, when there is one.</param>
public sealed record ProtocoleLu(
    ProtocoleDelegation Protocole, IReadOnlyList<Acte> Actes, IReadOnlyList<ExclusionProtocole> Exclusions,
    Professionnel Medecin, Professionnel? Destinataire, ProtocoleDelegation? Remplacant)
{
    /// <summary>The trade the law is asked about.</summary>
    public Metier Metier => Destinataire?.Metier ?? Protocole.Metier!.Value;
}

public sealed class LireProtocole(SocleDb db)
{
    public async Task<ProtocoleLu?> DeAsync(Id<ProtocoleDelegation> id, CancellationToken arret = default)
    {
        if (await db.Set<ProtocoleDelegation>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret) is not { } protocole)
        {
            return null;
        }
        var gens = await db.Set<Professionnel>().AsNoTracking().Where(p => p.Id == protocole.MedecinId || p.Id == protocole.ProfessionnelId).ToListAsync(arret);
        var actes = await db.Set<ActeDelegue>().Where(a => a.ProtocoleId == id).Select(a => a.Acte).ToListAsync(arret);
        return new ProtocoleLu(
            protocole, [.. LimitesDuDroit.Actes.Where(actes.Contains)],
            await db.Set<ExclusionProtocole>().AsNoTracking().Where(e => e.ProtocoleId == id).OrderBy(e => e.Genre).ThenBy(e => e.Categorie).ThenBy(e => e.Id).ToListAsync(arret),
            gens.First(p => p.Id == protocole.MedecinId), gens.Find(p => p.Id == protocole.ProfessionnelId),
            await db.Set<ProtocoleDelegation>().AsNoTracking().FirstOrDefaultAsync(p => p.RemplaceId == id && p.SigneLe != null, arret));
    }
}

internal static class Destinataires
{
    /// <summary>The trade the law is asked about.</summary>
    public static async Task<Metier> MetierAsync(this ProtocoleDelegation protocole, SocleDb db, CancellationToken arret) =>
        protocole.Metier ?? await db.Set<Professionnel>().Where(p => p.Id == protocole.ProfessionnelId).Select(p => p.Metier).FirstAsync(arret);
}
