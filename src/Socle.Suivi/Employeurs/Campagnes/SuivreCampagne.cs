using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Annuelles;

namespace Socle.Suivi.Employeurs.Campagnes;

/// <summary>Where a company is.</summary>
public enum ReponseCampagne
{
    /// <summary>Neither signed nor begun.</summary>
    Attendue = 1,
    Commencee = 2,
    Signee = 3,

    /// <summary>No address, or the mail does not leave: someone has to call.</summary>
    AAppeler = 4,
}

/// <summary>A company of a campaign: filtered and sorted in the database, hence without a constructor.</summary>
public sealed record LigneCampagne
{
    public required Id<Entreprise> Entreprise { get; init; }

    public required string Nom { get; init; }

    public required string Numero { get; init; }

    public string? Courriel { get; init; }

    public bool AUnCompte { get; init; }

    /// <summary>Who answered the invitation, and when: the proof of the mandate.</summary>
    public string? AcceptePar { get; init; }

    public DateTime? AccepteLe { get; init; }

    /// <summary>It answered as the firm the company entrusted.</summary>
    public bool Cabinet { get; init; }

    /// <summary>Signed in virtue of a mandate, of that day.</summary>
    public DateOnly? MandatDu { get; init; }

    public bool Commencee { get; init; }

    public DateTime? SigneeLe { get; init; }

    public string? SigneePar { get; init; }

    public int Relances { get; init; }

    public DateTime? EnvoyeLe { get; init; }

    public string? Code { get; init; }

    /// <summary>A mail to this address could not leave.</summary>
    public bool SansEnvoi { get; init; }

    public ReponseCampagne Reponse => SigneeLe is not null ? ReponseCampagne.Signee : Commencee ? ReponseCampagne.Commencee
        : Courriel is null || SansEnvoi ? ReponseCampagne.AAppeler : ReponseCampagne.Attendue;
}

public sealed record ProgresCampagne(int Total, int Signees, int Commencees, int AAppeler)
{
    public int Attendues => Total - Signees - Commencees - AAppeler;
}

/// <summary>A campaign and how far it is.</summary>
public sealed record CampagneEnListe(Campagne Campagne, int Total, int Signees);

/// <summary>Counts who answered, and lists who did not: the service calls them.</summary>
public sealed class SuivreCampagne(SocleDb db)
{
    public Task<List<CampagneEnListe>> ToutesAsync(CancellationToken arret) => db.Set<Campagne>().AsNoTracking().OrderByDescending(c => c.Du).ThenByDescending(c => c.Id).Select(c => new CampagneEnListe(
        c, db.Set<DestinataireCampagne>().Count(d => d.CampagneId == c.Id),
        db.Set<DestinataireCampagne>().Count(d => d.CampagneId == c.Id && db.Set<DeclarationAnnuelle>().Any(a => a.EntrepriseId == d.EntrepriseId && a.Annee == c.Annee && a.EnVigueur && a.SigneeLe != null)))).ToListAsync(arret);

    public Task<Campagne?> UneAsync(Id<Campagne> id, CancellationToken arret) => db.Set<Campagne>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret);

    public async Task<ProgresCampagne> ProgresAsync(Campagne campagne, CancellationToken arret)
    {
        var lignes = Lignes(campagne, null);
        return new(await lignes.CountAsync(arret), await Filtrer(lignes, ReponseCampagne.Signee).CountAsync(arret),
            await Filtrer(lignes, ReponseCampagne.Commencee).CountAsync(arret), await Filtrer(lignes, ReponseCampagne.AAppeler).CountAsync(arret));
    }

    /// <summary>In the order of names, to be cut into a page or exported whole.</summary>
    public IQueryable<LigneCampagne> Lignes(Campagne campagne, ReponseCampagne? reponse)
    {
        var (id, annee) = (campagne.Id, campagne.Annee);
        var lignes =
            from d in db.Set<DestinataireCampagne>()
            where d.CampagneId == id
            join e in db.Set<Entreprise>() on d.EntrepriseId equals e.Id
            join i in db.Set<InvitationAcces>() on d.InvitationId equals i.Id into invitations
            from i in invitations.DefaultIfEmpty()
            join a in db.Set<DeclarationAnnuelle>().Where(a => a.Annee == annee && a.EnVigueur) on d.EntrepriseId equals a.EntrepriseId into annuelles
            from a in annuelles.DefaultIfEmpty()
            orderby e.NomTri, e.Id
            select new LigneCampagne
            {
                Entreprise = e.Id,
                Nom = e.RaisonSociale,
                Numero = e.NumeroAdherent,
                Courriel = d.Courriel,
                AUnCompte = d.CompteId != null || i.AccepteeLe != null,
                AcceptePar = db.Set<Compte>().Where(c => c.Id == i.CompteId).Select(c => c.NomAffiche).FirstOrDefault(),
                AccepteLe = i.AccepteeLe,
                Cabinet = i.AccepteeLe != null && i.Declare,
                MandatDu = a.MandatDu,
                Commencee = a != null,
                SigneeLe = a.SigneeLe,
                SigneePar = a.SigneePar,
                Relances = d.Relances,
                EnvoyeLe = db.Set<CourrierEmployeur>().Where(c => c.CampagneId == id && c.Courriel == d.Courriel).Max(c => c.EnvoyeLe),
                Code = db.Set<CourrierEmployeur>().Where(c => c.CampagneId == id && c.Courriel == d.Courriel).OrderByDescending(c => c.Id).Select(c => c.Code).FirstOrDefault(),
                SansEnvoi = db.Set<CourrierEmployeur>().Any(c => c.CampagneId == id && c.Courriel == d.Courriel && c.ProchainEssai == null && c.EnvoyeLe == null),
            };
        return reponse is { } voulue ? Filtrer(lignes, voulue) : lignes;
    }

    private static IQueryable<LigneCampagne> Filtrer(IQueryable<LigneCampagne> lignes, ReponseCampagne reponse) => reponse switch
    {
        ReponseCampagne.Signee => lignes.Where(l => l.SigneeLe != null),
        ReponseCampagne.Commencee => lignes.Where(l => l.SigneeLe == null && l.Commencee),
        ReponseCampagne.AAppeler => lignes.Where(l => l.SigneeLe == null && !l.Commencee && (l.Courriel == null || l.SansEnvoi)),
        _ => lignes.Where(l => l.SigneeLe == null && !l.Commencee && l.Courriel != null && !l.SansEnvoi),
    };
}
