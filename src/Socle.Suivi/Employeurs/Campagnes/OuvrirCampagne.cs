using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Convocations;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Suivi.Employeurs.Campagnes;

/// <summary>A campaign as it was typed.</summary>
public sealed record CampagneSaisie
{
    [Display(Name = "Nom"), Required]
    public string? Nom { get; init; }

    [Display(Name = "S’ouvre le"), Required]
    public DateOnly? Du { get; init; }

    [Display(Name = "À signer au plus tard le"), Required]
    public DateOnly? Au { get; init; }

    [Display(Name = "Rappels, en jours avant la fin")]
    public string? Rappels { get; init; }

    [Display(Name = "Équipe")]
    public Id<Equipe>? Equipe { get; init; }
}

/// <summary>
/// Opens a campaign: each member it covers is written to once. Who already holds the company is told; otherwise its contact is invited, and
/// the answer gives the mandate.
/// </summary>
public sealed class OuvrirCampagne(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("campagne.ouvrir", "Ouverture d’une campagne de déclaration annuelle");
    private static readonly TimeOnly HeureDEnvoi = new(8, 0);
    private const long CleVerrou = 3_101_312;

    private sealed record Qui(string Courriel, Id<Compte>? Compte, string Nom);

    /// <summary>How many companies a campaign would ask, and how many of them have no address.</summary>
    public async Task<(int Entreprises, int SansAdresse)> CompterAsync(Id<Equipe>? equipe, CancellationToken arret)
    {
        var ids = await Couvertes(equipe).Select(e => e.Id).ToListAsync(arret);
        var qui = await QuiAsync(ids, arret);
        return (ids.Count, ids.Count(i => !qui.ContainsKey(i)));
    }

    public Task<Resultat<Id<Campagne>>> ExecuterAsync(CampagneSaisie saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => OuvrirAsync(e, saisie, arret), arret);

    private async Task<Resultat<Id<Campagne>>> OuvrirAsync(Ecriture ecriture, CampagneSaisie saisie, CancellationToken arret)
    {
        var jours = NombresDeJours.Lire(saisie.Rappels, 90, "campagne.rappels", "14 7 2");
        if ((Refuser(saisie) ?? (jours.EstRefus ? jours.Refus : null)) is { } refus)
        {
            return refus;
        }
        if (await DejaAsync(saisie, arret))
        {
            return new Refus("campagne.deja", "Une campagne est déjà ouverte sur ces dates, pour ce périmètre\u00A0: ses adhérents seraient écrits deux fois.", nameof(saisie.Du));
        }
        var campagne = new Campagne
        {
            Id = Id<Campagne>.Nouveau(),
            Nom = saisie.Nom!.Trim(),
            Annee = saisie.Du!.Value.Year,
            Du = saisie.Du.Value,
            Au = saisie.Au!.Value,
            Rappels = string.Join(' ', jours.Valeur),
            EquipeId = saisie.Equipe,
            OuverteLe = ecriture.Instant,
            OuvertePar = ecriture.Auteur.Nom,
        };
        db.Add(campagne);
        var entreprises = await Couvertes(saisie.Equipe).OrderBy(e => e.NomTri).Select(e => e.Id).ToListAsync(arret);
        if (entreprises.Count == 0)
        {
            return new Refus("campagne.vide", "Aucun adhérent n’est dans ce périmètre\u00A0: choisissez une autre équipe, ou toutes.", nameof(saisie.Equipe));
        }
        Ecrire(ecriture, campagne, entreprises, await QuiAsync(entreprises, arret));
        ecriture.Tracer(ActionAudit.Fait, "campagne", campagne.Id.Valeur, $$"""{"entreprises":{{entreprises.Count}}}""");
        return campagne.Id;
    }

    /// <summary>A second click finds the campaign of the first: on PostgreSQL it waits here until it is written; SQLite has one writer.</summary>
    private async Task<bool> DejaAsync(CampagneSaisie saisie, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({CleVerrou})", arret);
        }
        return await db.Set<Campagne>().AnyAsync(c => c.Du == saisie.Du && c.Au == saisie.Au && c.EquipeId == saisie.Equipe, arret);
    }

    private void Ecrire(Ecriture ecriture, Campagne campagne, List<Id<Entreprise>> entreprises, Dictionary<Id<Entreprise>, Qui> qui)
    {
        var ecrits = new HashSet<(string, bool)>();
        foreach (var entreprise in entreprises)
        {
            var a = qui.GetValueOrDefault(entreprise);
            var invitation = a is { Compte: null } ? ecriture.Inviter(entreprise, null, Role.EmployeurAdministrateur, a.Nom, a.Courriel, campagne.Id) : null;
            if (invitation is not null)
            {
                invitation.ExpireLe = HeureDeParis.Instant(campagne.Au.AddDays(1), default).UtcDateTime;
            }
            db.Add(new DestinataireCampagne
            {
                Id = Id<DestinataireCampagne>.Nouveau(),
                CampagneId = campagne.Id,
                EntrepriseId = entreprise,
                Courriel = a?.Courriel,
                CompteId = a?.Compte,
                InvitationId = invitation?.Id,
            });
            // One mail an address, whatever the number of its companies: the link answers for all of them.
            if (a is not null && ecrits.Add((Invitations.Cle(a.Courriel), a.Compte is null)))
            {
                db.Add(new CourrierEmployeur
                {
                    Id = Id<CourrierEmployeur>.Nouveau(),
                    Genre = GenreCourrier.Campagne,
                    Courriel = a.Courriel,
                    CampagneId = campagne.Id,
                    InvitationId = invitation?.Id,
                    CreeLe = ecriture.Instant,
                    ProchainEssai = HeureDeParis.Instant(campagne.Du, HeureDEnvoi).UtcDateTime,
                });
            }
        }
    }

    private IQueryable<Entreprise> Couvertes(Id<Equipe>? equipe) => db.Set<Entreprise>().AsNoTracking().Where(e => e.Statut == StatutEntreprise.Adherente
        && (equipe == null || db.Set<Etablissement>().Any(t => t.EntrepriseId == e.Id && t.EquipeId == equipe && t.FermeLe == null)));

    /// <summary>The account that holds the whole company and may sign, the accountant it entrusted first; else the contact, the principal one first.</summary>
    private async Task<Dictionary<Id<Entreprise>, Qui>> QuiAsync(List<Id<Entreprise>> entreprises, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var ids = entreprises.ToArray();
        var comptes = await (
            from m in db.Set<Mandat>()
            join c in db.Set<Compte>() on m.CompteId equals c.Id
            where EF.Parameter(ids).Contains(m.EntrepriseId) && m.EtablissementId == null && m.Du <= jour && (m.Au == null || m.Au >= jour) && c.Actif && c.Email != null
                && (c.Role == Role.EmployeurAdministrateur || c.Role == Role.EmployeurRh
                    || (c.Role == Role.EmployeurComptable && m.DeclareDu <= jour && (m.DeclareAu == null || m.DeclareAu >= jour)))
            // Whom the company entrusted, when it did: that is who will sign.
            orderby c.Role == Role.EmployeurComptable ? 0 : 1, c.Role, c.Id
            select new { m.EntrepriseId, c.Id, c.Email, c.NomAffiche }).ToListAsync(arret);
        var contacts = await db.Set<Contact>().AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.EntrepriseId) && c.Courriel != null && c.EtablissementId == null)
            .OrderByDescending(c => c.Principal).ThenBy(c => c.Id).Select(c => new { c.EntrepriseId, c.Courriel, c.Nom, c.Prenom }).ToListAsync(arret);
        return comptes.Select(c => (c.EntrepriseId, Qui: new Qui(c.Email!, c.Id, c.NomAffiche)))
            .Concat(contacts.Where(c => AdresseMail.Lire(c.Courriel).EstSucces).Select(c => (c.EntrepriseId, Qui: new Qui(c.Courriel!, null, $"{c.Prenom} {c.Nom}".Trim()))))
            .GroupBy(x => x.EntrepriseId).ToDictionary(g => g.Key, g => g.First().Qui);
    }

    private Refus? Refuser(CampagneSaisie saisie)
    {
        var v = new Verification();
        v.Texte(saisie.Nom, nameof(saisie.Nom), "Le nom", 80);
        var (du, au) = (v.Date(saisie.Du, nameof(saisie.Du), "Le jour d’ouverture"), v.Date(saisie.Au, nameof(saisie.Au), "Le dernier jour"));
        v.Exiger(saisie.Du is null || du >= temps.Aujourdhui(), "campagne.du", "La campagne s’ouvre aujourd’hui ou plus tard.", nameof(saisie.Du));
        v.Exiger(saisie.Du is null || saisie.Au is null || (au > du && au <= du.AddYears(1)), "campagne.au", "Le dernier jour vient après l’ouverture, dans l’année.", nameof(saisie.Au));
        return v.Refus;
    }
}
