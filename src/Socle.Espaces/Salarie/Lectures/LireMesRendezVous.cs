using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Salarie.Lectures;

/// <summary>An appointment, as its worker sees it.</summary>
public sealed record MonRendezVous(RendezVous Pris, Metier Metier, string Lieu, string? Adresse, string? Telephone, string? Lien, bool AVenir)
{
    public Id<RendezVous> Id => Pris.Id;

    public TypeVisite Type => Pris.Type;

    /// <summary>One may still answer.</summary>
    public bool Ouvert => AVenir && Pris.Etat is >= EtatRendezVous.Propose and <= EtatRendezVous.Confirme;

    /// <summary>Where a map shows it: the address of the place, and nothing of who asks.</summary>
    public string? Itineraire => Adresse is null ? null : $"https://www.openstreetmap.org/search?query={Uri.EscapeDataString(Adresse)}";
}

/// <summary>Reads the appointments of one worker.</summary>
public sealed class LireMesRendezVous(SocleDb db, TimeProvider temps)
{
    private const int PassesMontres = 10;

    public async Task<IReadOnlyList<MonRendezVous>> AVenirAsync(Id<Travailleur> qui, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        return [.. (await LireAsync(db.Set<RendezVous>().Where(r => r.TravailleurId == qui && r.Jour >= aujourdhui && r.Etat != EtatRendezVous.Annule), arret))
            .OrderBy(r => r.Pris.Jour).ThenBy(r => r.Pris.Debut)];
    }

    public async Task<IReadOnlyList<MonRendezVous>> PassesAsync(Id<Travailleur> qui, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        return [.. (await LireAsync(db.Set<RendezVous>().Where(r => r.TravailleurId == qui && r.Jour < aujourdhui && r.Etat != EtatRendezVous.Annule)
            .OrderByDescending(r => r.Jour).Take(PassesMontres), arret)).OrderByDescending(r => r.Pris.Jour)];
    }

    /// <summary>Null when it is not theirs, or does not exist: one answer.</summary>
    public async Task<MonRendezVous?> UnAsync(Id<Travailleur> qui, Id<RendezVous> id, CancellationToken arret) =>
        (await LireAsync(db.Set<RendezVous>().Where(r => r.TravailleurId == qui && r.Id == id), arret)).FirstOrDefault();

    public string EnCalendrier(MonRendezVous rendezVous) => Calendrier.Ecrire(
        rendezVous.Pris, rendezVous.Adresse is null ? rendezVous.Lieu : $"{rendezVous.Lieu}, {rendezVous.Adresse}", temps.GetUtcNow().UtcDateTime);

    /// <summary>Whether the service has ever received them.</summary>
    public Task<bool> DejaVenuAsync(Id<Travailleur> qui, CancellationToken arret) =>
        db.Set<Socle.Suivi.Visites.VisiteRealisee>().AnyAsync(v => v.TravailleurId == qui, arret);

    private async Task<IEnumerable<MonRendezVous>> LireAsync(IQueryable<RendezVous> rendezVous, CancellationToken arret)
    {
        var maintenant = temps.GetUtcNow();
        var lus = await (
            from r in rendezVous
            join v in db.Set<Vacation>() on r.VacationId equals v.Id
            join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
            join c in db.Set<Centre>() on v.CentreId equals c.Id into centres
            from c in centres.DefaultIfEmpty()
            join e in db.Set<Etablissement>() on v.EtablissementId equals e.Id into chez
            from e in chez.DefaultIfEmpty()
            select new { r, p.Metier, c, e, v.LienTeleconsultation }).AsNoTracking().ToListAsync(arret);
        return lus.Select(l => new MonRendezVous(
            l.r, l.Metier, l.c?.Nom ?? l.e?.Nom ?? "à distance",
            l.c is not null ? Adresse(l.c.Adresse, l.c.CodePostal, l.c.Commune) : l.e is not null ? Adresse(l.e.Adresse, l.e.CodePostal, l.e.Commune) : null,
            l.c?.Telephone is { } numero ? Telephone.Relire(numero).Afficher() : null, l.LienTeleconsultation,
            HeureDeParis.Instant(l.r.Jour, l.r.Debut) > maintenant));
    }

    private static string? Adresse(string? rue, string? codePostal, string? commune) =>
        string.Join(", ", new[] { rue, $"{codePostal} {commune}".Trim() }.Where(l => !string.IsNullOrWhiteSpace(l))) is { Length: > 0 } entiere ? entiere : null;
}
