using System.Net.Http.Headers;
using System.Text;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>Files sent with a form, as a browser sends them.</summary>
internal static class PapiersDEssai
{
    public static byte[] Pdf(string texte = "papier") => Encoding.Latin1.GetBytes($"%PDF-1.4\n% {texte}\n%%EOF\n");

    public static byte[] Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    public static byte[] Eicar => Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-" + "STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");

    public static byte[] Audiogramme(string nom, string prenom = "Lucie", string naissance = "12/05/1990", string jour = "02/03/2026") => Encoding.UTF8.GetBytes(
        $"nom;prenom;naissance;date;appareil;OD 500;OD 1000;OD 2000;OD 4000;OG 500;OG 1000;OG 2000;OG 4000;TAS;TAD\n{nom};{prenom};{naissance};{jour};AUDIO-1;15;15;20;35;15;15;25;45;132;84\n");

    /// <param name="champs">Beside the file; the antiforgery token of the page is added.</param>
    public static async Task<PageLue> TeleverserAsync(
        this PageLue page, Navigateur navigateur, string adresse, string champ, IEnumerable<(string Nom, byte[] Octets)> fichiers, params (string Nom, string Valeur)[] champs)
    {
        using var formulaire = new MultipartFormDataContent { { new StringContent(page.Jeton), "__RequestVerificationToken" } };
        foreach (var (nom, valeur) in champs)
        {
            formulaire.Add(new StringContent(valeur), nom);
        }
        foreach (var (nom, octets) in fichiers)
        {
            var contenu = new ByteArrayContent(octets);
            contenu.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            formulaire.Add(contenu, champ, nom);
        }
        return await navigateur.SuivreAsync(await navigateur.DemanderAsync(HttpMethod.Post, adresse, formulaire), adresse);
    }
}
