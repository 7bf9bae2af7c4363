using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Organisation.Professionnels;

/// <summary>Adds someone to the service, or mends what is known of them.</summary>
public sealed class EnregistrerProfessionnel(Ecritures ecritures)
{
    /// <param name="ProfessionnelId">Absent: someone new.</param>
    /// <param name="Quotite">Hundredths of a full-time post.</param>
    public sealed record Demande(
        Id<Professionnel>? ProfessionnelId, string? Nom, string? Prenom, Metier? Metier, string? Rpps, string? Courriel, string? Telephone,
        Id<Equipe>? EquipeId, int? Quotite, DateOnly? Du);

    public Task<Resultat<Id<Professionnel>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.EnregistrerProfessionnel, null, async ecriture =>
        {
            var db = ecriture.Db;
            var connu = demande.ProfessionnelId is { } id ? await db.Set<Professionnel>().FirstOrDefaultAsync(p => p.Id == id, arret) : null;
            if (demande.ProfessionnelId is not null && connu is null)
            {
                return Introuvable.Professionnel();
            }
            var saisie = new Verification();
            var lu = Lire(demande, saisie);
            var refus = Refus.Reunir([saisie.Refus, await RppsDejaPrisAsync(db, lu.Rpps, connu?.Id, arret), await EquipeFermeeAsync(db, demande, connu, arret)]);
            if (refus is not null)
            {
                return refus;
            }
            if (connu is null)
            {
                db.Add(lu);
                return Resultat.De(lu.Id);
            }
            Recopier(lu, connu);
            return Resultat.De(connu.Id);
        }, arret);

    private static Professionnel Lire(Demande demande, Verification saisie)
    {
        saisie.Exiger(demande.Metier is { } m && Enum.IsDefined(m), "professionnel.metier", "Choisissez le métier dans la liste.", nameof(Demande.Metier));
        saisie.Exiger(demande.Quotite is null or (>= 1 and <= 100), "professionnel.quotite",
            "Le temps de travail est un pourcentage d’un temps plein, entre 1 et 100.", nameof(Demande.Quotite));
        return new Professionnel
        {
            Id = Id<Professionnel>.Nouveau(),
            Nom = saisie.Texte(demande.Nom, nameof(Demande.Nom), "Le nom", 80),
            Prenom = saisie.Texte(demande.Prenom, nameof(Demande.Prenom), "Le prénom", 80),
            Metier = demande.Metier ?? default,
            Rpps = saisie.ValeurOuRien<Rpps>(demande.Rpps, nameof(Demande.Rpps)),
            Courriel = saisie.ValeurOuRien<AdresseMail>(demande.Courriel, nameof(Demande.Courriel)),
            Telephone = saisie.ValeurOuRien<Telephone>(demande.Telephone, nameof(Demande.Telephone)),
            EquipeId = demande.EquipeId,
            Quotite = demande.Quotite ?? 100,
            Du = saisie.Date(demande.Du, nameof(Demande.Du), "La date d’arrivée"),
        };
    }

    private static void Recopier(Professionnel lu, Professionnel connu)
    {
        (connu.Nom, connu.Prenom, connu.Metier, connu.Rpps) = (lu.Nom, lu.Prenom, lu.Metier, lu.Rpps);
        (connu.Courriel, connu.Telephone) = (lu.Courriel, lu.Telephone);
        (connu.EquipeId, connu.Quotite, connu.Du) = (lu.EquipeId, lu.Quotite, lu.Du);
    }

    private static async Task<Refus?> RppsDejaPrisAsync(SocleDb db, string? rpps, Id<Professionnel>? soi, CancellationToken arret)
    {
        var autre = rpps is null
            ? null
            : await db.Set<Professionnel>().AsNoTracking().FirstOrDefaultAsync(p => p.Rpps == rpps && p.Id != soi, arret);
        return autre is null
            ? null
            : new Refus("rpps.deja", $"Ce numéro RPPS est déjà celui de {autre.Prenom} {autre.Nom}\u00A0: vérifiez-le, ou ouvrez sa fiche.", nameof(Demande.Rpps));
    }

    /// <summary>One may stay in a team that closed since; one does not enter it.</summary>
    private static async Task<Refus?> EquipeFermeeAsync(SocleDb db, Demande demande, Professionnel? connu, CancellationToken arret) =>
        demande.EquipeId is { } equipe && equipe != connu?.EquipeId && !await db.Set<Equipe>().AnyAsync(e => e.Id == equipe && e.Active, arret)
            ? new Refus("professionnel.equipe", "Choisissez l’équipe parmi les équipes ouvertes.", nameof(Demande.EquipeId))
            : null;
}
