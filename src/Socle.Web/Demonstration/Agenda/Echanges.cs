using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Sexe = Socle.Noyau.Sexe;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>What the demo's service and a few invented ones do for one another: a visit entrusted, and one received, in every state.</summary>
internal sealed class Echanges(SocleDb db, Places places, DateOnly jour, SuiteDeterministe ids)
{
    private static readonly (string Nom, string CodePostal, string Commune, string? Courriel, int? FinDans)[] Services =
    [
        ("Santé au travail de l’Estuaire (fictif)", "44600", "Saint-Nazaire", "contact@estuaire.exemple.fr", 320),
        ("Prévention Haute-Vallée (fictif)", "05100", "Briançon", "accueil@haute-vallee.exemple.fr", 40),
        ("Service interentreprises des Coteaux (fictif)", "47000", "Agen", null, null),
        ("Santé au travail des Caps (fictif)", "62200", "Boulogne-sur-Mer", "secretariat@caps.exemple.fr", -20),
    ];

    private static readonly (string Nom, string Prenom, Sexe Sexe, int Age, string Employeur, TypeVisite Type, EtatRecue Etat)[] Recues =
    [
        ("Delestre", "Morgane", Sexe.Feminin, 34, "Charpentes Delestre et fils (fictif)", TypeVisite.Vip, EtatRecue.APlanifier),
        ("Oumrani", "Nadir", Sexe.Masculin, 27, "Agence Intérim Sud (fictif)", TypeVisite.Vip, EtatRecue.APlanifier),
        ("Kerbrat", "Yann", Sexe.Masculin, 45, "Chantiers de l’Estuaire (fictif)", TypeVisite.Ema, EtatRecue.Planifiee),
        ("Valmier", "Odile", Sexe.Feminin, 52, "Éditions des Coteaux (fictif)", TypeVisite.Vip, EtatRecue.ARetourner),
        ("Sorbier", "Hélène", Sexe.Feminin, 39, "Éditions des Coteaux (fictif)", TypeVisite.Vip, EtatRecue.Retournee),
        ("Brunat", "Loïc", Sexe.Masculin, 31, "Transports Brunat (fictif)", TypeVisite.Reprise, EtatRecue.Refusee),
        ("Amiot", "Sandra", Sexe.Feminin, 41, "Agence Intérim Sud (fictif)", TypeVisite.Vip, EtatRecue.Annulee),
    ];

    private readonly List<ServicePartenaire> services = [];
    private readonly List<RendezVous> rendezVous = [];

    /// <summary>Writes all, and returns the appointments taken for other services.</summary>
    public async Task<IReadOnlyList<RendezVous>> EcrireAsync(IReadOnlyCollection<RendezVous> pris, CancellationToken arret)
    {
        services.AddRange(Services.Select(s => new ServicePartenaire
        {
            Id = ids.Suivant<ServicePartenaire>(),
            Nom = s.Nom,
            Adresse = "1 place du Marché",
            CodePostal = s.CodePostal,
            Commune = s.Commune,
            Courriel = s.Courriel,
            Telephone = "+33199000000",
            Contact = "Secrétariat",
            ConventionDu = s.FinDans is null ? null : jour.AddYears(-2),
            ConventionAu = s.FinDans is { } fin ? jour.AddDays(fin) : null,
        }));
        await db.InsererAsync(services, arret);
        await db.InsererAsync(services.SelectMany(s => new[] { Tarif(s, TypeVisite.Vip, 95_00), Tarif(s, TypeVisite.Ema, 130_00), Tarif(s, TypeVisite.Reprise, 110_00) }), arret);
        await ConfierAsync(pris, arret);
        await RecevoirAsync(arret);
        return rendezVous;
    }

    private TarifPartenaire Tarif(ServicePartenaire s, TypeVisite type, int centimes) => new() { Id = ids.Suivant<TarifPartenaire>(), PartenaireId = s.Id, Type = type, Centimes = centimes };

    /// <summary>Those who work elsewhere first, then the most pressing: nobody who is already expected here.</summary>
    private async Task ConfierAsync(IReadOnlyCollection<RendezVous> pris, CancellationToken arret)
    {
        var attendus = pris.Where(r => r.Etat < EtatRendezVous.Fait).Select(r => r.TravailleurId).ToHashSet();
        var lues = await db.Set<Echeance>().AsNoTracking().Where(e => e.Etat == EtatEcheance.Due && e.AuPlusTard != null && e.Visite != Visite.Reprise)
            .Join(db.Set<Contrat>(), e => e.ContratId, c => c.Id, (e, c) => new { e, c.Eloigne, c.Nature, Poste = db.Set<Poste>().Where(p => p.ContratId == c.Id).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault() })
            .OrderByDescending(x => x.Eloigne).ThenBy(x => x.e.AuPlusTard).ThenBy(x => x.e.NomTri).ThenBy(x => x.e.Id).Take(2_000).ToListAsync(arret);
        var dues = lues.Where(l => l.e.Visite.Type() is not null && !attendus.Contains(l.e.TravailleurId)).DistinctBy(l => l.e.TravailleurId).Take(12).ToList();
        var confiees = dues.Select((l, i) => Confiee(l.e, (EtatConfiee)((i % 6) switch { 4 => (int)EtatConfiee.Refusee, 5 => (int)EtatConfiee.Annulee, var n => n + 1 }), services[i % 3],
            l.Nature == TypeContrat.Interim ? RaisonConfiee.Interim : l.Eloigne ? RaisonConfiee.Eloigne : RaisonConfiee.Autre, l.Poste, i)).ToList();
        confiees.AddRange(await RealiseesAsync(arret));
        await db.InsererAsync(confiees, arret);
        await db.InsererAsync(confiees.Where(c => c.Etat == EtatConfiee.Planifiee).Select(c => new RendezVousAilleurs
        {
            Id = c.Id.Valeur,
            ContratId = c.ContratId!.Value,
            Le = c.PrevueLe!.Value,
            A = c.PrevueA,
            Service = services.Find(s => s.Id == c.PartenaireId)!.Nom,
        }), arret);
    }

    private VisiteConfiee Confiee(Echeance due, EtatConfiee etat, ServicePartenaire service, RaisonConfiee raison, string? poste, int rang) => new()
    {
        Id = ids.Suivant<VisiteConfiee>(),
        PartenaireId = service.Id,
        TravailleurId = due.TravailleurId,
        ContratId = due.ContratId,
        EtablissementId = due.EtablissementId,
        EntrepriseId = due.EntrepriseId,
        Visite = due.Visite,
        Type = due.Visite.Type()!.Value,
        AuPlusTard = due.AuPlusTard,
        Raison = raison,
        Poste = poste,
        Etat = etat,
        CreeeLe = jour.AddDays(-20),
        EnvoyeeLe = etat == EtatConfiee.AEnvoyer ? null : jour.AddDays(rang < 6 ? -3 : -18),
        Moyen = etat == EtatConfiee.AEnvoyer ? null : service.Courriel is null ? MoyenEnvoi.Lettre : MoyenEnvoi.Courriel,
        ReponseLe = etat is EtatConfiee.Acceptee or EtatConfiee.Planifiee or EtatConfiee.Refusee ? jour.AddDays(-1) : null,
        Refus = etat == EtatConfiee.Refusee ? MotifRefusPartenaire.PasDePlace : null,
        Annulation = etat == EtatConfiee.Annulee ? MotifAnnulationConfiee.FaiteIci : null,
        PrevueLe = etat == EtatConfiee.Planifiee ? jour.AddDays(9 + rang) : null,
        PrevueA = etat == EtatConfiee.Planifiee ? new(10, 30) : null,
    };

    /// <summary>Visits of the history that turn out to have been made elsewhere.</summary>
    private async Task<IEnumerable<VisiteConfiee>> RealiseesAsync(CancellationToken arret)
    {
        // Older than the agenda: those of the last months have their appointment here.
        var (depuis, avant) = (jour.AddDays(-RemplirAgenda.JoursPasses - 60), jour.AddDays(-RemplirAgenda.JoursPasses));
        var faites = await (
            from v in db.Set<VisiteRealisee>().AsNoTracking()
            where v.Type == TypeVisite.Vip && v.EtablissementId != null && v.Date >= depuis && v.Date < avant
            join c in db.Set<Contrat>() on v.TravailleurId equals c.TravailleurId
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            where c.Fin == null && v.EtablissementId == e.Id
            orderby v.Date descending, v.Id
            select new { v, Contrat = c.Id, e.EntrepriseId }).Take(3).ToListAsync(arret);
        return faites.Select((f, i) => new VisiteConfiee
        {
            Id = ids.Suivant<VisiteConfiee>(),
            PartenaireId = services[i % 3].Id,
            TravailleurId = f.v.TravailleurId,
            ContratId = f.Contrat,
            EtablissementId = f.v.EtablissementId,
            EntrepriseId = f.EntrepriseId,
            Visite = Visite.VipPeriodique,
            Type = f.v.Type,
            Raison = RaisonConfiee.Eloigne,
            Etat = EtatConfiee.Realisee,
            CreeeLe = f.v.Date.AddDays(-30),
            EnvoyeeLe = f.v.Date.AddDays(-29),
            Moyen = MoyenEnvoi.Lettre,
            ReponseLe = f.v.Date.AddDays(-20),
            RealiseeLe = f.v.Date,
            Attestation = $"{f.v.Date.Year}-{i + 118}",
            AttestationLe = f.v.Date,
            VisiteRealiseeId = f.v.Id,
            Centimes = 95_00,
        });
    }

    private async Task RecevoirAsync(CancellationToken arret)
    {
        var personnes = Recues.Select(r => new Travailleur
        {
            Id = ids.Suivant<Travailleur>(),
            NomNaissance = r.Nom,
            Prenoms = r.Prenom,
            Sexe = r.Sexe,
            Naissance = new(jour.Year - r.Age, 4, 12),
            NomTri = Travailleur.NomTriDe(r.Nom, null, r.Prenom, null),
        }).ToList();
        var recues = Recues.Select((r, i) => Recue(r.Type, r.Employeur, r.Etat, personnes[i].Id, i)).ToList();
        await db.InsererAsync(personnes, arret);
        var recherche = new IndexDeRecherche(db);
        foreach (var personne in personnes)
        {
            await recherche.AjouterAsync(personne, arret);
        }
        await recherche.VerserAsync(arret);
        await db.InsererAsync(recues, arret);
        rendezVous.AddRange(recues.Zip(Recues, (v, r) => r.Etat switch
        {
            EtatRecue.Planifiee => Rdv(v, jour.AddDays(1), EtatRendezVous.Propose),
            EtatRecue.ARetourner or EtatRecue.Retournee => Rdv(v, jour.AddDays(r.Etat == EtatRecue.Retournee ? -15 : -5), EtatRendezVous.Fait),
            _ => null,
        }).OfType<RendezVous>());
        await db.InsererAsync(rendezVous.Where(r => r.Etat == EtatRendezVous.Fait).Select(r => new VisiteRealisee
        {
            Id = ids.Suivant<VisiteRealisee>(),
            TravailleurId = r.TravailleurId,
            RendezVousId = r.Id,
            Type = r.Type,
            Date = r.Jour,
            Par = Profession.Medecin,
            PourAutreService = true,
        }), arret);
    }

    private VisiteRecue Recue(TypeVisite type, string employeur, EtatRecue etat, Id<Travailleur> qui, int rang) => new()
    {
        Id = ids.Suivant<VisiteRecue>(),
        PartenaireId = services[rang % 3].Id,
        TravailleurId = qui,
        Reference = $"DV-{jour.Year}-{rang + 41}",
        Employeur = employeur,
        Poste = "Poste indiqué par le service",
        Type = type,
        AuPlusTard = jour.AddDays((rang * 11) - 5),
        RecueLe = jour.AddDays(-25),
        CloseLe = etat >= EtatRecue.Refusee ? jour.AddDays(-10) : null,
        Refus = etat == EtatRecue.Refusee ? MotifRefusPartenaire.HorsTerritoire : null,
        RetourLe = etat == EtatRecue.Retournee ? jour.AddDays(-14) : null,
        Moyen = etat == EtatRecue.Retournee ? MoyenEnvoi.Courriel : null,
        Centimes = etat == EtatRecue.Retournee ? 95_00 : null,
    };

    /// <summary>The first doctor with time left from that day on, or before it for what is past.</summary>
    private RendezVous? Rdv(VisiteRecue visite, DateOnly des, EtatRendezVous etat)
    {
        foreach (var place in places.Toutes.Where(p => p.Profession == Profession.Medecin && p.Vacation.Jour >= des && (etat != EtatRendezVous.Fait || p.Vacation.Jour < jour)))
        {
            if (places.Tient(place, visite.Type, visite.TravailleurId) is { } minutes)
            {
                return new()
                {
                    Id = ids.Suivant<RendezVous>(),
                    VacationId = place.Vacation.Id,
                    TravailleurId = visite.TravailleurId,
                    VisiteRecueId = visite.Id,
                    Type = visite.Type,
                    Jour = place.Vacation.Jour,
                    Debut = places.Occuper(place, minutes, visite.TravailleurId),
                    Minutes = minutes,
                    Etat = etat,
                    AuPlusTard = visite.AuPlusTard,
                    Origine = OrigineRendezVous.AutreService,
                };
            }
        }
        return null;
    }
}
