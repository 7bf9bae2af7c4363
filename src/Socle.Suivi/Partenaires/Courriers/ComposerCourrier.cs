using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Partenaires;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Partenaires;

/// <summary>A letter or a mail from one service to another: what it needs to make the visit, or to know it was made. Never a health fact.</summary>
public sealed record Courrier(string Titre, string Phrase, IReadOnlyList<(string Quoi, string Valeur)> Faits, IReadOnlyList<string> Suite, string De, ServicePartenaire Vers, DateOnly Le)
{
    public string? Courriel => Vers.Courriel;

    public string EnTexte() => string.Join("\n", [
        "Bonjour,", "", Phrase, "", .. Faits.Select(f => $"{f.Quoi}\u00A0: {f.Valeur}"), "", .. Suite, "", De,
    ]);
}

/// <summary>Writes what one service says to another.</summary>
public sealed class ComposerCourrier(SocleDb db, ServiceEmetteur service, TimeProvider temps)
{
    /// <summary>Null when the visit is not there any more.</summary>
    public Task<Courrier?> LireAsync(GenreCourrier genre, long objet, CancellationToken arret) =>
        genre <= GenreCourrier.Annulation ? ConfieeAsync(genre, new(objet), arret) : RecueAsync(genre, new(objet), arret);

    private async Task<Courrier?> ConfieeAsync(GenreCourrier genre, Id<VisiteConfiee> id, CancellationToken arret)
    {
        if (await db.Set<VisiteConfiee>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, arret) is not { } visite)
        {
            return null;
        }
        var (personne, employeur) = (await PersonneAsync(visite.TravailleurId, arret), await EmployeurAsync(visite.EtablissementId, arret));
        List<(string, string?)> faits =
        [
            ("Personne", Designer(personne)),
            ("Pour la joindre", Joindre(personne)),
            ("Employeur", employeur),
            ("Poste", visite.Poste),
            ("Lieu de travail", visite.Lieu),
            ("Visite", Libelles.De(visite.Type)),
            ("À faire au plus tard le", visite.AuPlusTard?.Longue()),
            ("Notre référence", visite.Id.ToString()),
        ];
        var (titre, phrase, suite) = Dire(genre, visite);
        return await AvecAsync(visite.PartenaireId, titre, phrase, faits, suite, arret);
    }

    private static (string Titre, string Phrase, IReadOnlyList<string> Suite) Dire(GenreCourrier genre, VisiteConfiee visite)
    {
        // The employer is not named, and the partner must not look for it.
        string[] discretion = visite.EstConfidentielle ? ["L’employeur n’a pas de part dans cette visite\u00A0: ne le prévenez pas, convoquez la personne elle-même."] : [];
        return genre switch
        {
            GenreCourrier.Relance => ("Relance\u00A0: une visite à faire pour notre service", $"Nous vous avons demandé{(visite.EnvoyeeLe is { } le ? $", le {le.Longue()}," : "")} de faire la visite ci-dessous, et n’avons pas encore votre réponse.",
                ["Pouvez-vous nous dire si vous l’acceptez, et à quelle date\u00A0?", .. discretion]),
            GenreCourrier.Annulation => ("Annulation d’une visite demandée", "La visite ci-dessous, que nous vous avions demandée, n’est plus à faire par votre service.", ["Merci d’annuler le rendez-vous s’il est déjà pris."]),
            _ => ("Une visite à faire pour notre service", "Nous suivons la personne ci-dessous, et vous demandons de la recevoir pour notre service.",
                ["Merci de nous dire si vous l’acceptez et à quelle date, puis de nous signaler que la visite est faite\u00A0: le jour, le professionnel, le numéro et la date du document remis. Rien de médical ne doit nous parvenir par cette voie.", .. discretion]),
        };
    }

    private async Task<Courrier?> RecueAsync(GenreCourrier genre, Id<VisiteRecue> id, CancellationToken arret)
    {
        if (await db.Set<VisiteRecue>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, arret) is not { } visite)
        {
            return null;
        }
        var (personne, rendezVous) = (await PersonneAsync(visite.TravailleurId, arret), genre == GenreCourrier.Refus ? null : await RendezVousAsync(id, arret));
        List<(string, string?)> faits =
        [
            ("Personne", Designer(personne)),
            ("Employeur", visite.Siret is { } siret ? $"{visite.Employeur}, SIRET {Siret.Relire(siret).Afficher()}" : visite.Employeur),
            ("Visite", Libelles.De(visite.Type)),
            ("Votre référence", visite.Reference),
            (genre == GenreCourrier.Retour ? "Faite le" : "Rendez-vous", rendezVous is null ? null : genre == GenreCourrier.Retour ? rendezVous.Jour.AvecJour() : $"{rendezVous.Jour.AvecJour()}, {rendezVous.Debut.Afficher()}"),
            ("Par", rendezVous?.Professionnel),
            ("Où", genre == GenreCourrier.Rendezvous ? rendezVous?.Lieu : null),
            ("Raison", genre == GenreCourrier.Refus ? visite.Refus?.EnMots() : null),
        ];
        var (titre, phrase) = genre switch
        {
            GenreCourrier.Retour => ("Une visite faite pour votre service", "Nous avons fait, pour votre service, la visite ci-dessous."),
            GenreCourrier.Refus => ("Une visite que nous ne pouvons pas faire", "Nous ne pouvons pas faire la visite ci-dessous, que vous nous aviez demandée."),
            _ => ("Un rendez-vous pour votre service", "Nous recevrons, pour votre service, la personne ci-dessous."),
        };
        IReadOnlyList<string> suite = genre == GenreCourrier.Retour ? ["Ce qui est médical n’est pas ici\u00A0: le dossier se transmet entre professionnels de santé."] : [];
        return await AvecAsync(visite.PartenaireId, titre, phrase, faits, suite, arret);
    }

    private sealed record RendezVousDit(DateOnly Jour, TimeOnly Debut, string Professionnel, string? Lieu);

    private Task<RendezVousDit?> RendezVousAsync(Id<VisiteRecue> id, CancellationToken arret) => (
        from r in db.Set<RendezVous>()
        where r.VisiteRecueId == id && r.Etat < EtatRendezVous.Excuse
        join v in db.Set<Vacation>() on r.VacationId equals v.Id
        join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
        join c in db.Set<Centre>() on v.CentreId equals c.Id into centres
        from c in centres.DefaultIfEmpty()
        orderby r.Jour descending
        select new RendezVousDit(r.Jour, r.Debut, p.Prenom + " " + p.Nom, c!.Nom)).FirstOrDefaultAsync(arret);

    private async Task<Courrier> AvecAsync(Id<ServicePartenaire> vers, string titre, string phrase, IEnumerable<(string Quoi, string? Valeur)> faits, IReadOnlyList<string> suite, CancellationToken arret) => new(
        titre, phrase, [.. faits.Where(f => !string.IsNullOrEmpty(f.Valeur)).Select(f => (f.Quoi, f.Valeur!))], suite, service.Nom,
        await db.Set<ServicePartenaire>().AsNoTracking().FirstAsync(p => p.Id == vers, arret), temps.Aujourdhui());

    private Task<Travailleur> PersonneAsync(Id<Travailleur> id, CancellationToken arret) => db.Set<Travailleur>().AsNoTracking().FirstAsync(t => t.Id == id, arret);

    private static string Designer(Travailleur t) =>
        $"{t.NomNaissance}{(t.NomUsage is { } usage ? $" (nom d’usage {usage})" : "")} {t.Prenoms}, {(t.Sexe == Noyau.Sexe.Feminin ? "née" : "né")} le {t.Naissance.Longue()}";

    private static string? Joindre(Travailleur t) =>
        string.Join(", ", new[] { t.Telephone is { } n ? Telephone.Relire(n).Afficher() : null, t.Courriel }.OfType<string>()) is { Length: > 0 } moyens ? moyens : null;

    private async Task<string?> EmployeurAsync(Id<Etablissement>? id, CancellationToken arret)
    {
        var lu = await db.Set<Etablissement>().Where(e => e.Id == id).Join(db.Set<Entreprise>(), e => e.EntrepriseId, n => n.Id, (e, n) => new { e.Siret, n.RaisonSociale, e.CodePostal, e.Commune }).FirstOrDefaultAsync(arret);
        return lu is null ? null : string.Join(", ", new[] { lu.RaisonSociale, lu.Siret is { } s ? $"SIRET {Siret.Relire(s).Afficher()}" : null, $"{lu.CodePostal} {lu.Commune}".Trim() }.Where(p => !string.IsNullOrEmpty(p)));
    }
}
