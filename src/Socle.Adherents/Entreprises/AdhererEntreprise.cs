using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Affectations;
using Socle.Adherents.Contacts;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Entreprises;

/// <summary>A company joins the service, with its first establishment and, if known, someone to write to.</summary>
public sealed class AdhererEntreprise(Ecritures ecritures, TimeProvider temps)
{
    public const string MemeNom = "entreprise.meme-nom";

    /// <param name="SansSiret">A household employer, or a company still waiting for its number.</param>
    /// <param name="ParticulierEmployeur">A household: its employees are followed otherwise (L. 4625-3).</param>
    /// <param name="MalgreMemeNom">« It is not the same one »: answer to a refusal for a name already there.</param>
    public sealed record Demande(
        string? RaisonSociale, string? Siret, bool SansSiret, string? Naf, DateOnly? AdhesionLe,
        SaisieEtablissement Etablissement, Id<Equipe>? EquipeId, Id<Centre>? CentreId, SaisieContact? Contact, bool MalgreMemeNom = false,
        bool ParticulierEmployeur = false);

    private sealed record Lue(string RaisonSociale, string? Siret, string? Naf, DateOnly AdhesionLe, SaisieEtablissement Lieu, SaisieContact? Contact, Refus? Refus);

    public Task<Resultat<Id<Entreprise>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.Adherer, null, e => DansEcritureAsync(e, demande, arret), arret);

    /// <summary>The same as a part of a larger write, which holds or has just written what it joins.</summary>
    internal async Task<Resultat<Id<Entreprise>>> DansEcritureAsync(Ecriture ecriture, Demande demande, CancellationToken arret)
    {
        var db = ecriture.Db;
        await db.PrendreVerrouAdherentsAsync(arret);
        var lue = Lire(demande);
        var equipe = await EquipeDeSuivi.LireAsync(db, demande.EquipeId, demande.CentreId, nameof(demande.EquipeId), nameof(demande.CentreId), arret);
        var refus = Refus.Reunir([lue.Refus, await DejaConnueAsync(db, demande, lue, arret), equipe.EstRefus ? equipe.Refus : null]);
        if (refus is not null)
        {
            return refus;
        }
        var entreprise = await CreerAsync(db, lue, demande.ParticulierEmployeur, arret);
        var etablissement = OuvrirEtablissement.Nouveau(entreprise, lue.Lieu, lue.Siret, lue.AdhesionLe);
        db.AddRange(entreprise, etablissement);
        equipe.Valeur?.Suivre(db, etablissement, lue.AdhesionLe);
        Joindre(db, entreprise, lue.Contact);
        db.Raconter(entreprise.Id, GenreEvenementEntreprise.Adhesion, lue.AdhesionLe, Phrase(lue, equipe.Valeur), etablissement.Id);
        return Resultat.De(entreprise.Id);
    }

    private Lue Lire(Demande demande)
    {
        var saisie = new Verification();
        var siret = demande.SansSiret ? null : saisie.Valeur<Siret>(demande.Siret, nameof(demande.Siret));
        var le = saisie.Date(demande.AdhesionLe, nameof(demande.AdhesionLe), "La date d’adhésion");
        saisie.Exiger(le <= temps.Aujourdhui().AddYears(1), "adhesion.lointaine", "L’adhésion ne peut pas commencer dans plus d’un an\u00A0: vérifiez la date.", nameof(demande.AdhesionLe));
        var raison = saisie.Texte(demande.RaisonSociale, nameof(demande.RaisonSociale), "La raison sociale", 150);
        var naf = saisie.ValeurOuRien<CodeNaf>(demande.Naf, nameof(demande.Naf));
        // A company of one place rarely names it, nor gives it another activity.
        var lieu = demande.Etablissement with
        {
            Nom = string.IsNullOrWhiteSpace(demande.Etablissement.Nom) ? demande.RaisonSociale ?? "—" : demande.Etablissement.Nom,
            Naf = string.IsNullOrWhiteSpace(demande.Etablissement.Naf) ? naf : demande.Etablissement.Naf,
        };
        var lieuLu = lieu.Lire(saisie, nameof(demande.Etablissement) + ".");
        var contact = demande.Contact is { EstVide: false } c ? c.Lire(saisie, nameof(demande.Contact) + ".") : null;
        return new Lue(raison, siret?.ToString(), naf, le, lieuLu, contact, saisie.Refus);
    }

    private static async Task<Refus?> DejaConnueAsync(SocleDb db, Demande demande, Lue lue, CancellationToken arret)
    {
        if (lue.Siret is null)
        {
            return demande.SansSiret && !demande.MalgreMemeNom ? await MemeNomAsync(db, lue.RaisonSociale, arret) : null;
        }
        var siren = lue.Siret[..9];
        var connue = await db.Set<Entreprise>().AsNoTracking().Where(e => e.Siren == siren).OrderBy(e => e.Statut).FirstOrDefaultAsync(arret);
        // A former member comes back to its file, even when its place is not yet free to the day.
        return (connue?.Statut == StatutEntreprise.Radiee ? null : await SiretLibre.VerifierAsync(db, lue.Siret, null, lue.AdhesionLe, nameof(demande.Siret), arret))
            ?? (connue is null ? null : MemeSiren(connue, nameof(demande.Siret)));
    }

    private static Refus MemeSiren(Entreprise connue, string champ)
    {
        var qui = $"«\u00A0{connue.RaisonSociale}\u00A0» (adhérent {connue.NumeroAdherent})";
        return connue.Statut switch
        {
            StatutEntreprise.Adherente => new Refus("siren.deja", $"Cette entreprise est déjà adhérente\u00A0: c’est {qui}. Ouvrez-lui un établissement depuis sa fiche.", champ),
            StatutEntreprise.Radiee => new Refus("siren.radiee", $"Cette entreprise a déjà été adhérente\u00A0: c’est {qui}. Enregistrez sa réadhésion depuis sa fiche, son histoire sera gardée.", champ),
            _ => new Refus("siren.fusionnee", $"Ce SIREN est celui de {qui}, absorbée depuis\u00A0: prenez le SIRET de l’entreprise qui l’a reprise.", champ),
        };
    }

    private static async Task<Refus?> MemeNomAsync(SocleDb db, string raisonSociale, CancellationToken arret)
    {
        var nom = Texte.PourRecherche(raisonSociale);
        var autre = await db.Set<Entreprise>().AsNoTracking()
            .FirstOrDefaultAsync(e => e.NomTri == nom && e.Siren == null && e.Statut == StatutEntreprise.Adherente, arret);
        return autre is null
            ? null
            : new Refus(MemeNom, $"«\u00A0{autre.RaisonSociale}\u00A0» est déjà adhérent sous le numéro {autre.NumeroAdherent}. Si c’est une autre personne, cochez la case qui le dit.", nameof(Demande.MalgreMemeNom));
    }

    private static async Task<Entreprise> CreerAsync(SocleDb db, Lue lue, bool particulier, CancellationToken arret) => new()
    {
        Id = Id<Entreprise>.Nouveau(),
        NumeroAdherent = await NumerosAdherent.SuivantAsync(db, arret),
        Siren = lue.Siret?[..9],
        RaisonSociale = lue.RaisonSociale,
        NomTri = Texte.PourRecherche(lue.RaisonSociale),
        Naf = lue.Naf,
        NafEdition = lue.Naf is null ? NomenclatureNaf.Rev2 : CodeNaf.Relire(lue.Naf).Nomenclature,
        ParticulierEmployeur = particulier,
        AdhesionLe = lue.AdhesionLe,
    };

    private static void Joindre(SocleDb db, Entreprise entreprise, SaisieContact? saisie)
    {
        if (saisie is not null)
        {
            var contact = new Contact { Id = Id<Contact>.Nouveau(), EntrepriseId = entreprise.Id, Nom = saisie.Nom!, Principal = true };
            saisie.Remplir(contact);
            db.Add(contact);
        }
    }

    private static string Phrase(Lue lue, EquipeDeSuivi? equipe)
    {
        var lieu = lue.Lieu.Commune is null ? "" : $" à {lue.Lieu.Commune}";
        return $"Adhésion au service, avec l’établissement «\u00A0{lue.Lieu.Nom}\u00A0»{lieu}{(equipe is null ? "" : $", suivi par {equipe.EnClair}")}.";
    }
}
