using System.Globalization;
using Npgsql;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Technique.Base;
using Socle.Technique.Verifications;

namespace Socle.Dossier.Traces;

/// <summary>What <c>socle verifier</c> says of the medical base: nothing altered, keys at their place, the wall of the database.</summary>
internal sealed class VerificationsDossier(VerifierDossiers verifier, TrousseauDossier trousseau, SourcesDonnees administration, SourcesDossier sources)
{
    private const int AuPlus = 20;

    public async Task<IReadOnlyList<Verification>> ToutAsync(CancellationToken arret)
    {
        var verifications = new List<Verification> { await SceauxAsync(arret), await ClesAsync(arret) };
        if (administration.Moteur == Moteur.Postgresql)
        {
            verifications.Add(await MurAsync(Espace.Administration, "le rôle de l’administration", arret));
            verifications.Add(await MurAsync(Espace.Entreprise, "le rôle des portails", arret));
            verifications.Add(await MurAsync(Espace.Salarie, "le rôle de l’espace salarié", arret));
        }
        return verifications;
    }

    private async Task<Verification> SceauxAsync(CancellationToken arret)
    {
        var anomalies = await verifier.ToutAsync(AuPlus, arret);
        return anomalies.Count == 0
            ? Verification.Juste("Dossiers médicaux", "aucune ligne modifiée, retirée ni ajoutée hors de Socle")
            : Verification.Fausse("Dossiers médicaux", string.Join("\u00A0; ", anomalies.Select(a => a.EnMots())),
                "Gardez cette base telle quelle, prévenez le médecin coordonnateur et le délégué à la protection des données, puis comparez avec la dernière sauvegarde saine.");
    }

    private async Task<Verification> ClesAsync(CancellationToken arret)
    {
        await using var connexion = sources.ConnexionProprietaire();
        await connexion.OpenAsync(arret);
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT DISTINCT maitre FROM enveloppe_cle";
        await using var lecteur = await commande.ExecuteReaderAsync(arret);
        var absentes = new List<string>();
        while (await lecteur.ReadAsync(arret))
        {
            var maitre = lecteur.GetString(0);
            if (!trousseau.Connait(maitre))
            {
                absentes.Add(maitre);
            }
        }
        return absentes.Count == 0
            ? Verification.Juste("Clés des dossiers", $"dans {trousseau.Dossier}, à sauvegarder à part de la base")
            : Verification.Fausse("Clés des dossiers", $"absentes : {string.Join(", ", absentes)}", $"Remettez ces clés dans {trousseau.Dossier} : sans elles, les dossiers qu’elles gardent ne s’ouvrent plus.");
    }

    private async Task<Verification> MurAsync(Espace espace, string qui, CancellationToken arret)
    {
        var sujet = string.Create(CultureInfo.InvariantCulture, $"Mur médical, espace {espace}");
        try
        {
            await using var connexion = administration.Connexion(espace);
            await connexion.OpenAsync(arret);
            await using var commande = connexion.CreateCommand();
            commande.CommandText = $"SELECT count(*) FROM {DossierDb.Schema}.ecrit";
            await commande.ExecuteScalarAsync(arret);
            return Verification.Fausse(sujet, $"{qui} lit les dossiers", $"REVOKE ALL ON SCHEMA {DossierDb.Schema} FROM {SourcesDonnees.RoleAdministration}, {SourcesDonnees.RolePortail}, {SourcesDonnees.RoleSalarie};");
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return Verification.Juste(sujet, $"{qui} ne lit aucun dossier");
        }
    }
}
