using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Prevention;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Salarie.Lectures;

/// <summary>A text of the service, as one worker sees it in the list.</summary>
/// <param name="Raisons">Why it is for this worker; none when it is for everyone, or for others.</param>
public sealed record MaRessource(Id<RessourcePrevention> Id, GenreRessource Genre, string Titre, string Resume, bool PourTous, IReadOnlyList<string> Raisons, int Etapes, int Passees, bool Finie);

/// <summary>A text to read.</summary>
public sealed record RessourceALire(Id<RessourcePrevention> Id, GenreRessource Genre, string Titre, string Resume, string Contenu, string? Lien, IReadOnlyList<string> Raisons);

/// <summary>A module passed to its end.</summary>
public sealed record MonCertificat(Id<RessourcePrevention> Module, string Titre, DateTime FinieLe, string Numero);

/// <summary>What the service published, and why it is for this worker: from what each employer declared for today, nothing else.</summary>
public sealed class LireMaPrevention(SocleDb db, TimeProvider temps)
{
    /// <summary>Those for this work first, then what was begun, then those for everyone, then the others.</summary>
    public async Task<IReadOnlyList<MaRessource>> ListerAsync(Id<Travailleur> qui, Id<Compte> compte, CancellationToken arret)
    {
        var faits = await FaitsAsync(qui, arret);
        var avancees = await db.Set<ProgressionPrevention>().AsNoTracking().Where(p => p.CompteId == compte).ToDictionaryAsync(p => p.RessourceId, arret);
        var publiees = await Publiees().Select(r => new { r.Id, r.Genre, r.Titre, r.Resume, r.PourTous, r.Cibles, r.Metiers, r.Etapes }).ToListAsync(arret);
        return
        [
            .. publiees.Select(r => new MaRessource(
                    r.Id, r.Genre, r.Titre, r.Resume, r.PourTous, CiblesPrevention.Raisons(r.Cibles, r.Metiers, faits),
                    r.Etapes, Math.Min(avancees.GetValueOrDefault(r.Id)?.Etape ?? 0, r.Etapes), avancees.GetValueOrDefault(r.Id)?.FinieLe is not null))
                .OrderByDescending(r => r.Raisons.Count > 0).ThenByDescending(r => r is { Passees: > 0, Finie: false }).ThenByDescending(r => r.PourTous).ThenBy(r => r.Genre).ThenBy(r => r.Titre, StringComparer.Ordinal),
        ];
    }

    /// <summary>Null when it is not published, or does not exist: one answer.</summary>
    public async Task<RessourceALire?> UneAsync(Id<Travailleur> qui, Id<RessourcePrevention> id, CancellationToken arret)
    {
        var lue = await Publiees().Where(r => r.Id == id).Select(r => new { r.Genre, r.Titre, r.Resume, r.Contenu, r.Lien, r.Cibles, r.Metiers }).FirstOrDefaultAsync(arret);
        return lue is null ? null : new(id, lue.Genre, lue.Titre, lue.Resume, lue.Contenu, lue.Lien, CiblesPrevention.Raisons(lue.Cibles, lue.Metiers, await FaitsAsync(qui, arret)));
    }

    /// <summary>Kept even once the module is withdrawn.</summary>
    public async Task<IReadOnlyList<MonCertificat>> CertificatsAsync(Id<Compte> compte, CancellationToken arret)
    {
        var finies = await db.Set<ProgressionPrevention>().AsNoTracking().Where(p => p.CompteId == compte && p.FinieLe != null).OrderByDescending(p => p.FinieLe).ToListAsync(arret);
        return finies.ConvertAll(p => new MonCertificat(p.RessourceId, p.TitreFini!, p.FinieLe!.Value, p.Numero));
    }

    private IQueryable<RessourcePrevention> Publiees() => db.Set<RessourcePrevention>().AsNoTracking().Where(r => r.Etat == EtatRessource.Publiee);

    private async Task<FaitsDuTravail> FaitsAsync(Id<Travailleur> qui, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var contrats = db.Set<Contrat>().Where(c => c.TravailleurId == qui && c.Debut <= jour && (c.Fin == null || c.Fin >= jour)).Select(c => c.Id);
        var postes = await db.Set<Poste>().AsNoTracking().Where(p => contrats.Contains(p.ContratId) && p.Debut <= jour && (p.Fin == null || p.Fin >= jour)).OrderByDescending(p => p.Debut)
            .Select(p => new PosteTenu(p.Libelle, p.Pcs, p.Nuit, p.Engins, p.Habilitations)).ToListAsync(arret);
        var risques = await db.Set<Exposition>().AsNoTracking().Where(x => contrats.Contains(x.ContratId) && x.Debut <= jour && (x.Fin == null || x.Fin >= jour))
            .Select(x => x.Risque).Distinct().OrderBy(r => r).ToListAsync(arret);
        return new(risques, postes);
    }
}
