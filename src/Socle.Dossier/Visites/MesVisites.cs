using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Visites;

/// <summary>A visit of one's own, without anything of what it says.</summary>
public sealed record VisiteListee(VisiteMedicale Visite, Id<Travailleur> Travailleur, string Nom);

/// <summary>The visits of who is signed in: open ones whatever their day, then those of a day.</summary>
public sealed class MesVisites(DossierDb db, SocleDb socle, QuiAgit qui)
{
    public async Task<IReadOnlyList<VisiteListee>> OuvertesAsync(CancellationToken arret) => await qui.LireAsync(arret) is { } acteur
        ? await NommerAsync(db.Set<VisiteMedicale>().Where(v => v.CompteId == acteur.Compte && v.Etat == EtatVisite.Ouverte), arret)
        : [];

    public async Task<IReadOnlyList<VisiteListee>> DuJourAsync(DateOnly jour, EtatVisite? etat, CancellationToken arret) => await qui.LireAsync(arret) is { } acteur
        ? await NommerAsync(db.Set<VisiteMedicale>().Where(v => v.CompteId == acteur.Compte && v.Jour == jour && (etat == null ? v.Etat != EtatVisite.Ouverte : v.Etat == etat)), arret)
        : [];

    private async Task<IReadOnlyList<VisiteListee>> NommerAsync(IQueryable<VisiteMedicale> visites, CancellationToken arret)
    {
        var lues = await visites.AsNoTracking().OrderByDescending(v => v.OuverteLe).Join(db.Set<Dmst>(), v => v.DossierId, d => d.Id, (v, d) => new { v, d.TravailleurId }).ToListAsync(arret);
        var ids = lues.Select(l => l.TravailleurId).Distinct().ToArray();
        var noms = await socle.Set<Travailleur>().Where(t => EF.Parameter(ids).Contains(t.Id))
            .Select(t => new { t.Id, Nom = Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel) }).ToDictionaryAsync(t => t.Id, t => t.Nom, arret);
        return [.. lues.Select(l => new VisiteListee(l.v, l.TravailleurId, noms.GetValueOrDefault(l.TravailleurId, "")))];
    }
}
