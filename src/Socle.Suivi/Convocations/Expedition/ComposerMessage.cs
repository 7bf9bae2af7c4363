using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Modeles;
using Socle.Technique.Base;
using Socle.Technique.Courriers;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>A message ready to leave: exactly one of the three; none when it has no use any more.</summary>
public sealed record MessageCompose(Courriel? Courriel = null, Sms? Sms = null, Lettre? Lettre = null)
{
    /// <summary>Where to write is not known any more.</summary>
    public bool SansAdresse { get; init; }

    public bool Inutile => Courriel is null && Sms is null && Lettre is null && !SansAdresse;
}

/// <summary>A letter: who sends it, to whom, and what it says.</summary>
public sealed record Lettre(string Emetteur, IReadOnlyList<string> A, string Objet, string Texte);

/// <summary>Writes a message from its text and the facts of the moment.</summary>
internal sealed class ComposerMessage(SocleDb db, EcrireModeles modeles, ServiceEmetteur service, TimeProvider temps)
{
    public async Task<MessageCompose> ExecuterAsync(Convocation convocation, string secret, CancellationToken arret)
    {
        var lignes = (await FaitsConvocation.LireAsync(db, convocation, arret)).Where(l => EstADire(convocation.Genre, l.RendezVous)).ToList();
        if (lignes.Count == 0 || convocation.Canal is not { } canal)
        {
            return new();
        }
        var cle = new CleModele(convocation.Genre, canal, convocation.Destinataire);
        var texte = await modeles.LireAsync(cle, arret);
        var valeurs = await ValeursAsync(convocation, lignes, secret, arret);
        var rempli = new TexteModele(texte.Objet is null ? null : ChampsMessage.Remplir(texte.Objet, valeurs), ChampsMessage.Remplir(texte.Corps, valeurs));
        return canal switch
        {
            Canal.Courriel => await CourrielAsync(convocation, lignes, rempli, arret),
            Canal.Sms => Sms(convocation, lignes[0], rempli),
            _ => await LettreAsync(convocation, lignes, rempli, arret),
        };
    }

    /// <summary>A cancelled or past appointment is not announced; a cancellation only speaks of cancelled ones.</summary>
    private bool EstADire(GenreMessage genre, RendezVous rendezVous) =>
        HeureDeParis.Instant(rendezVous.Jour, rendezVous.Debut) > temps.GetUtcNow()
        && (genre == GenreMessage.Annulation ? !rendezVous.EstTenu : rendezVous.Etat is >= EtatRendezVous.Propose and <= EtatRendezVous.Confirme);

    private async Task<Dictionary<string, string>> ValeursAsync(Convocation convocation, List<LigneDite> lignes, string secret, CancellationToken arret)
    {
        var (premiere, reglage) = (lignes[0], await ReglageConvocations.LireAsync(db, arret));
        var valeurs = new Dictionary<string, string>
        {
            ["jour"] = premiere.RendezVous.Jour.AvecJour(),
            ["service"] = service.Nom,
            ["telephone"] = premiere.Lieu.Telephone ?? "",
            ["lien"] = $"{service.Adresse}/rdv/{secret}",
            ["documents_a_apporter"] = reglage.Documents ?? "",
        };
        if (convocation.Destinataire == DestinataireMessage.Employeur)
        {
            valeurs["entreprise"] = await db.Set<Entreprise>().Where(e => e.Id == convocation.EntrepriseId).Select(e => e.RaisonSociale).FirstAsync(arret);
            valeurs["salaries"] = string.Join('\n', lignes.Select(l => $"– {l.Prenom} {l.Nom}\u00A0: {l.RendezVous.Jour.AvecJour()}, {l.RendezVous.Debut.Afficher()}, {l.Lieu.Nom}"));
            return valeurs;
        }
        (valeurs["prenom"], valeurs["nom"]) = (premiere.Prenom, premiere.Nom);
        (valeurs["heure"], valeurs["lieu"]) = (premiere.RendezVous.Debut.Afficher(), premiere.Lieu.Nom);
        valeurs["adresse"] = premiere.Lieu.Lien ?? premiere.Lieu.Adresse ?? "";
        return valeurs;
    }

    private async Task<MessageCompose> CourrielAsync(Convocation convocation, List<LigneDite> lignes, TexteModele texte, CancellationToken arret)
    {
        var aQui = convocation.EntrepriseId is { } entreprise
            ? (await Coordonnees.CourrielsAsync(db, [entreprise], arret))(entreprise, convocation.EtablissementId)
            : lignes[0].Courriel;
        if (!AdresseMail.Lire(aQui).Reussit(out var adresse))
        {
            return new() { SansAdresse = true };
        }
        var piece = convocation.Destinataire == DestinataireMessage.Travailleur ? new PieceJointe("rendez-vous.ics", Calendrier.Genre, EnCalendrier(lignes[0])) : null;
        return new(Courriel: new(convocation.Id.ToString(), adresse.Afficher(), texte.Objet ?? "", texte.Corps, piece));
    }

    private string EnCalendrier(LigneDite ligne) =>
        Calendrier.Ecrire(ligne.RendezVous, ligne.Lieu.Adresse is { } adresse ? $"{ligne.Lieu.Nom}, {adresse}" : ligne.Lieu.Nom, temps.GetUtcNow().UtcDateTime);

    private static MessageCompose Sms(Convocation convocation, LigneDite ligne, TexteModele texte) =>
        convocation.Destinataire == DestinataireMessage.Travailleur && Telephone.Lire(ligne.Telephone).Reussit(out var numero) && numero.EstMobile
            ? new(Sms: new(convocation.Id.ToString(), numero.ToString(), EnSignesDeSms(texte.Corps)))
            : new() { SansAdresse = true };

    /// <summary>One sign outside the telephones' own alphabet, and the whole message costs twice as much.</summary>
    private static string EnSignesDeSms(string texte) => texte.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'').Replace('–', '-').Replace('…', '.');

    /// <summary>To a worker, at the place of work, in a closed envelope; never when the employer has no part in the visit.</summary>
    private async Task<MessageCompose> LettreAsync(Convocation convocation, List<LigneDite> lignes, TexteModele texte, CancellationToken arret)
    {
        var rendezVous = lignes[0].RendezVous;
        var lieu = await db.Set<Etablissement>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == rendezVous.EtablissementId, arret);
        if (rendezVous.EstConfidentiel || string.IsNullOrWhiteSpace(lieu?.Adresse))
        {
            return new() { SansAdresse = true };
        }
        var qui = convocation.Destinataire == DestinataireMessage.Travailleur ? new[] { $"{lignes[0].Prenom} {lignes[0].Nom}", "Personnel, à remettre fermé", lieu.Nom } : [lieu.Nom];
        return new(Lettre: new(service.Nom, [.. qui, .. Lignes(lieu)], texte.Objet ?? "", texte.Corps));
    }

    private static IEnumerable<string> Lignes(Etablissement lieu) =>
        new[] { lieu.Adresse, lieu.Complement, $"{lieu.CodePostal} {lieu.Commune}".Trim() }.OfType<string>().Where(l => l.Length > 0);
}
